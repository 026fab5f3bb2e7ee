package com.denaq.crm.steps;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerMoved;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.steps.NextStep.Ended;
import com.denaq.crm.steps.StepWriting.Origin;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps follow the dealer's stage, in the transaction of the move. */
@Component
class StepsFollow {

    private final JdbcClient db;
    private final StepWriting steps;
    private final Dealers dealers;
    private final Users users;
    private final Languages languages;
    private final Clock clock;

    StepsFollow(JdbcClient db, StepWriting steps, Dealers dealers, Users users, Languages languages, Clock clock) {
        this.users = users;
        this.db = db;
        this.steps = steps;
        this.dealers = dealers;
        this.languages = languages;
        this.clock = clock;
    }

    @EventListener
    void on(DealerMoved moved) {
        dealers.forItself(moved.dealer()).ifPresent(dealer -> {
            if (moved.takenBack() != null) {
                closeOpenedBy(moved, moved.takenBack());
            }
            if (moved.to() instanceof DeadEnd) {
                close(moved);
            } else if (moved.takenBack() != null) {
                reopenEndedBy(moved, moved.takenBack(), dealer);
            } else if (moved.kind() == MoveKind.TRY_AGAIN) {
                openTryAgain(moved, dealer);
            }
            steps.touched(moved.dealer());
        });
    }

    /** In the dead end nothing is to be done; taking the move back will find what it closed. */
    private void close(DealerMoved moved) {
        steps.openOf(moved.dealer()).ifPresent(open -> steps.end(open, Ended.STAGE, moved.by(), moved.seq()));
        db.sql("update next_step set parked = false, ended_by_move = :move where dealer_id = :dealer and parked")
                .param("move", moved.seq())
                .param("dealer", moved.dealer().value())
                .update();
    }

    private void closeOpenedBy(DealerMoved moved, int takenBack) {
        db.sql(StepRows.SELECT + " where s.dealer_id = :dealer and s.opened_by_move = :move and s.done_at is null")
                .param("dealer", moved.dealer().value())
                .param("move", takenBack)
                .query(StepRows::step)
                .list()
                .forEach(step -> steps.end(step, Ended.STAGE, moved.by(), moved.seq()));
    }

    /** Where nobody owns the dealer, it waits for whoever gets it. */
    private void reopenEndedBy(DealerMoved moved, int takenBack, Dealer dealer) {
        if (steps.openOf(dealer.id()).isPresent()) {
            return;
        }
        db.sql(StepRows.SELECT + """
                 where s.dealer_id = :dealer and s.ended_by_move = :move order by s.id desc limit 1""")
                .param("dealer", dealer.id().value())
                .param("move", takenBack)
                .query(StepRows::step)
                .optional()
                .ifPresent(step -> {
                    if (dealer.owner() != null) {
                        steps.reopen(dealer, step, moved.by());
                    } else {
                        park(step);
                    }
                });
    }

    private void park(NextStep step) {
        db.sql("update next_step set parked = true, ended = 'CANCELLED', ended_by_move = null where id = :id")
                .param("id", step.id().value())
                .update();
    }

    private void openTryAgain(DealerMoved moved, Dealer dealer) {
        UserId assignee = dealer.owner() != null ? dealer.owner() : moved.by();
        if (assignee == null || steps.openOf(dealer.id()).isPresent()) {
            return;
        }
        WorkDays.Moment when = WorkDays.of(dealer, clock.instant()).next(clock.instant(), dealer);
        String what = languages.words(language(assignee)).text("steps.try-again");
        steps.insert(
                dealer,
                new NewStep(StepKind.CALL, what, when.date(), when.time(), null),
                assignee,
                new Origin(moved.by(), null, moved.seq()));
    }

    private Locale language(UserId user) {
        return users.find(user).map(User::language).map(Locale::of).orElse(Locale.ENGLISH);
    }
}
