package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Clash.Saver;
import com.denaq.crm.platform.web.TypedFields;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Corrects facts where nobody else did meanwhile, and takes each correction back for whoever made it. */
@Service
class FactsDesk {

    private final JdbcClient db;
    private final Dealers dealers;
    private final DealerRegister register;
    private final Reachability reachability;
    private final Clock clock;

    FactsDesk(JdbcClient db, Dealers dealers, DealerRegister register, Reachability reachability, Clock clock) {
        this.db = db;
        this.dealers = dealers;
        this.register = register;
        this.reachability = reachability;
        this.clock = clock;
    }

    FactsForm now(Viewer viewer, DealerId id) {
        return FactsForm.of(dealers.read(viewer, id).facts(), reachability.of(id));
    }

    /** What became of a correction. */
    sealed interface Corrected {

        /** @param change its number, for taking it back */
        record Saved(long change) implements Corrected {}

        /** It says what stood there. */
        record Same() implements Corrected {}

        /** What somebody else made of it. */
        record Stale(FactsForm theirs) implements Corrected {}
    }

    /**
     * Stage and owner may have changed meanwhile; facts may not.
     *
     * @param was what the correction started from
     */
    @Transactional
    Corrected correct(Viewer viewer, DealerId id, FactsForm was, FactsForm to) {
        Dealer dealer = dealers.forChange(viewer, id);
        Reach reach = reachability.of(id);
        FactsForm now = FactsForm.of(dealer.facts(), reach);
        if (!now.equals(was)) {
            return new Corrected.Stale(now);
        }
        register.correct(viewer, id, to.facts(dealer.facts()));
        reach(viewer, id, to);
        FactsForm after = now(viewer, id);
        return after.equals(now) ? new Corrected.Same() : new Corrected.Saved(remember(viewer, id, now, after));
    }

    /**
     * What others corrected beside it stays.
     *
     * @return false when what was corrected then isn't as it was left any more
     */
    @Transactional
    boolean takeBack(Viewer viewer, DealerId id, long change) {
        Dealer dealer = dealers.forChange(viewer, id);
        Reach reach = reachability.of(id);
        FactsForm now = FactsForm.of(dealer.facts(), reach);
        Optional<FactsForm> before = before(viewer, id, change, now);
        before.map(now::with).ifPresent(to -> {
            register.takeBack(viewer, id, to.facts(dealer.facts()));
            reach(viewer, id, to);
        });
        return before.isPresent();
    }

    /** They were compared before; with the country they may be read otherwise since. */
    private void reach(Viewer viewer, DealerId id, FactsForm to) {
        reachability.set(viewer, id, to.lines("phones"), to.lines("emails"));
    }

    private long remember(Viewer viewer, DealerId id, FactsForm before, FactsForm after) {
        return db.sql("""
                insert into facts_undo (dealer_id, before, after, by_user, at)
                values (:id, :before::jsonb, :after::jsonb, :viewer, :now)
                returning id""")
                .params(viewer.params())
                .param("id", id.value())
                .param("before", before.unlike(after).typed().written())
                .param("after", after.unlike(before).typed().written())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Optional<FactsForm> before(Viewer viewer, DealerId id, long change, FactsForm now) {
        return db.sql("""
                delete from facts_undo
                 where id = :change and dealer_id = :id and by_user = :viewer and after <@ :now::jsonb
                returning before::text""")
                .params(viewer.params())
                .param("change", change)
                .param("id", id.value())
                .param("now", now.typed().written())
                .query(String.class)
                .optional()
                .map(FactsDesk::read);
    }

    /** What isn't of our own writing is a bad request. */
    static FactsForm read(String written) {
        TypedFields fields = TypedFields.read(written);
        if (fields == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "facts");
        }
        return new FactsForm(fields.values());
    }

    /** Who changed something about the dealer last; without a name: the house itself. */
    Saver lastChange(DealerId id) {
        return db.sql("""
                select u.name, e.at
                  from audit_entry e left join app_user u on u.id = e.by_user
                 where e.dealer_id = :id and e.subject = 'dealer' and e.action = 'changed'
                 order by e.id desc limit 1""").param("id", id.value()).query(Saver.class).optional().orElse(Saver.UNKNOWN);
    }
}
