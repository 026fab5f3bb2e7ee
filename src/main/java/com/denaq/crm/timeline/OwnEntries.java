package com.denaq.crm.timeline;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerMoved;
import com.denaq.crm.dealers.DealersAssigned;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.DealersDeleted;
import com.denaq.crm.dealers.DealersEntered;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Entries that write themselves when a dealer is entered, moves, changes hands or is deleted; in the same transaction. */
@Component
class OwnEntries {

    private final JdbcClient db;
    private final Answers answers;
    private final Clock clock;
    private final ObjectMapper json;

    OwnEntries(JdbcClient db, Answers answers, Clock clock, ObjectMapper json) {
        this.db = db;
        this.answers = answers;
        this.clock = clock;
        this.json = json;
    }

    @EventListener
    void on(DealersEntered entered) {
        Map<String, Object> details = Map.of("move", 1, "kind", MoveKind.ENTER.name(), "to", Standing.Kind.LEAD.name());
        write(entered.dealers(), entered.at(), entered.by(), details);
    }

    @EventListener
    void on(DealerMoved moved) {
        if (moved.kind() != MoveKind.MERGE) { // of which DealersMerged tells more
            write(List.of(moved.dealer()), moved.at(), moved.by(), details(moved));
        }
        if (moved.kind() == MoveKind.TRY_AGAIN) {
            answers.forget(moved.dealer(), moved.at());
        }
        answers.turn(List.of(moved.dealer()));
    }

    @EventListener
    void on(DealersAssigned assigned) {
        db.sql("""
                with given as (
                    select * from unnest(:dealers::bigint[], :froms::bigint[], :tos::bigint[]) as g(dealer, from_user, to_user)
                ), undone as ( -- what was told of the change before, where this one takes it back
                    update activity a set details = a.details || '{"undone": true}'
                      from given g
                     where :back and a.id = (select p.id from activity p
                                              where p.dealer_id = g.dealer and p.kind = 'ASSIGNMENT' and p.details ->> 'of' is null
                                              order by p.at desc, p.id desc limit 1)
                       and (a.details ->> 'from')::bigint is not distinct from g.to_user
                       and (a.details ->> 'to')::bigint is not distinct from g.from_user
                    returning a.dealer_id
                )
                insert into activity (dealer_id, kind, at, by_user, details, created_at)
                select g.dealer, 'ASSIGNMENT', :at, :by,
                       jsonb_strip_nulls(jsonb_build_object('from', g.from_user, 'to', g.to_user, 'handOver', :handOver::bigint,
                                                            'back', case when u.dealer_id is not null then true end)),
                       :at
                  from given g left join undone u on u.dealer_id = g.dealer""")
                .param("back", assigned.back())
                .param("at", assigned.at().atOffset(ZoneOffset.UTC))
                .param("by", value(assigned.by()))
                .param("handOver", assigned.handOver())
                .param("dealers", column(assigned, each -> each.dealer().value()))
                .param("froms", column(assigned, each -> value(each.from())))
                .param("tos", column(assigned, each -> value(each.to())))
                .update();
        answers.turn(assigned.assignments().stream().map(Assignment::dealer).toList());
    }

    /** In the recycle bin nothing waits for an answer; out of it, it does again. */
    @EventListener
    void on(DealersTouched touched) {
        if (touched.aspect() == DealersTouched.Aspect.EXISTENCE) {
            answers.turn(touched.dealers());
        }
    }

    @EventListener
    void on(DealersDeleted deleted) {
        write(deleted.dealers(), clock.instant(), deleted.by(), Map.of("deleted", !deleted.back()));
    }

    private static Map<String, Object> details(DealerMoved moved) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("move", moved.seq());
        details.put("kind", moved.kind().name());
        details.put("from", moved.from().name());
        details.put("to", moved.to().kind().name());
        if (moved.kind() == MoveKind.REFUSE && moved.to() instanceof DeadEnd end) {
            details.put("reason", end.refusal().reason());
        }
        if (!moved.without().isEmpty()) {
            details.put("without", moved.without());
        }
        if (moved.note() != null) {
            details.put("note", moved.note());
        }
        if (moved.takenBack() != null) {
            details.put("takesBack", moved.takenBack());
        }
        return details;
    }

    private void write(List<DealerId> dealers, Instant at, @Nullable UserId by, Map<String, Object> details) {
        db.sql("""
                insert into activity (dealer_id, kind, at, by_user, details, created_at)
                select dealer, 'STAGE', :at, :by, :details::jsonb, :at from unnest(:dealers::bigint[]) as d (dealer)""")
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", value(by))
                .param("details", json.writeValueAsString(details))
                .update();
    }

    private interface Column {
        @Nullable
        Long of(Assignment assignment);
    }

    private static @Nullable Long[] column(DealersAssigned assigned, Column column) {
        return assigned.assignments().stream().map(column::of).toArray(Long[]::new);
    }

    private static @Nullable Long value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
