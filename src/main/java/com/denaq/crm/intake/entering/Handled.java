package com.denaq.crm.intake.entering;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells with which dealers somebody has done something. Whoever does locks the dealer first; so must whoever asks. */
@Component
public class Handled {

    private final JdbcClient db;

    Handled(JdbcClient db) {
        this.db = db;
    }

    /** Those of them with which anything was done at all. */
    public Set<DealerId> of(Collection<DealerId> dealers) {
        return since(dealers, Instant.EPOCH, null);
    }

    /** Whether anything was done with it then or later. */
    public boolean since(DealerId dealer, Instant then) {
        return !since(List.of(dealer), then, null).isEmpty();
    }

    /** The same, but for what {@code giver} has told whom they gave it to. */
    public boolean since(DealerId dealer, Instant then, UserId giver) {
        return !since(List.of(dealer), then, giver).isEmpty();
    }

    private Set<DealerId> since(Collection<DealerId> dealers, Instant then, @Nullable UserId giver) {
        return Set.copyOf(db.sql("""
                select dealer_id from activity
                 where dealer_id = any(:dealers) and kind not in ('STAGE', 'ASSIGNMENT') and deleted_at is null
                   and created_at >= :then
                union
                select dealer_id from next_step
                 where dealer_id = any(:dealers) and coalesce(done_at, opened_at) >= :then
                union
                select dealer_id from contact
                 where dealer_id = any(:dealers) and not at_entry and deleted_at is null and created_at >= :then
                union
                select dealer_id from sticky_note
                 where dealer_id = any(:dealers) and created_at >= :then
                   and from_user is distinct from :giver::bigint""")
                .param("giver", giver == null ? null : giver.value())
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new DealerId(row.getLong(1)))
                .set());
    }
}
