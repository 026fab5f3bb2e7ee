package com.denaq.crm.statistics.figures;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.dealers.StageHistory;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people doing whatever may be done with some dealers, over weeks, some of it at the same moment. */
class RandomHistory {

    private final TestUsers users;
    private final DealerRegister register;
    private final DealerLife life;
    private final DealerOwners owners;
    private final StageHistory history;
    private final Settings settings;
    private final TestClock clock;
    private final JdbcClient db;

    final List<DealerId> dealers = new ArrayList<>();
    private final List<User> agents;
    private final User admin;
    private final User creator;
    private Random random = new Random();

    RandomHistory(
            TestUsers users,
            DealerRegister register,
            DealerLife life,
            DealerOwners owners,
            StageHistory history,
            Settings settings,
            TestClock clock,
            JdbcClient db) {
        this.users = users;
        this.register = register;
        this.life = life;
        this.owners = owners;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
        this.db = db;
        admin = users.admin("Nadia Weiss");
        creator = users.leadCreator("Rosa Marin");
        agents = List.of(users.agent("Vera Sokolova"), users.agent("Boris Orlov"), users.agent("Grace Tan"));
    }

    void happen(long seed, int times, Runnable between) {
        random = new Random(seed);
        for (int i = 0; i < times; i++) {
            if (random.nextInt(3) > 0) {
                clock.advance(Duration.ofMinutes(random.nextInt(1500)));
            }
            one();
            if (random.nextInt(40) == 0) {
                between.run();
            }
        }
    }

    private void one() {
        if (dealers.size() < 5 || random.nextInt(10) == 0) {
            enter();
            return;
        }
        DealerId dealer = dealers.get(random.nextInt(dealers.size()));
        Viewer viewer = users.viewer(admin);
        try {
            switch (random.nextInt(13)) {
                case 0, 1 -> life.startWork(viewer, dealer);
                case 2 -> life.refuse(viewer, dealer, new Refusal(reason(), null, null));
                case 3 -> life.tryAgain(viewer, dealer);
                case 4 -> life.agree(viewer, dealer, "seen on paper");
                case 5 -> startReselling(viewer, dealer);
                case 6 -> life.stopReselling(viewer, dealer);
                case 7 ->
                    StageHistory.latest(history.of(dealer))
                            .ifPresent(move -> life.takeBack(viewer, dealer, move.seq()));
                case 8, 9 -> give(dealer);
                case 10 -> deleteOrRestore(viewer, dealer);
                default -> act(dealer);
            }
        } catch (NotFound inTheBin) {
            // a command to a deleted dealer: nothing happens
        }
    }

    private void enter() {
        NewDealer lead = NewDealer.of(Facts.of("Shop " + dealers.size(), "US"), Source.LEAD_CREATOR);
        dealers.add(register.enter(users.viewer(creator), random.nextBoolean() ? lead : lead.ownedBy(agent())));
        db.sql("""
                insert into lead_attempt (by_user, at, day, typed, verdict, outcome)
                values (:by, :at, :day, '{}', 'LOOKS_NEW', 'ADDED')""")
                .param("by", creator.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("day", settings.companyDay(clock.instant()))
                .update();
        if (random.nextInt(4) == 0) { // the latest but one was a mistake
            db.sql("""
                    update lead_attempt set undone_at = :at
                     where id = (select max(id) - 1 from lead_attempt) and undone_at is null""").param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
    }

    private void startReselling(Viewer viewer, DealerId dealer) {
        db.sql("""
                insert into evidence (dealer_id, kind, seen_on, added_at) values (:dealer, 'SITE', :day, :at)""")
                .param("dealer", dealer.value())
                .param("day", settings.companyDay(clock.instant()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        life.startReselling(viewer, dealer);
    }

    private void give(DealerId dealer) {
        UserId from = db.sql("select owner_id from dealer where id = :id and owner_id is not null")
                .param("id", dealer.value())
                .query((row, n) -> new UserId(row.getLong(1)))
                .optional()
                .orElse(null);
        owners.give(List.of(new Assignment(dealer, from, agent())), admin.id(), null);
    }

    private void deleteOrRestore(Viewer viewer, DealerId dealer) {
        register.restore(viewer, dealer);
        if (random.nextBoolean()) {
            register.delete(viewer, dealer);
        }
    }

    /** Somebody calls, corrects what came out of it, or takes it away. */
    private void act(DealerId dealer) {
        db.sql("""
                insert into activity (dealer_id, kind, direction, outcome, at, by_user, duration_seconds, created_at)
                values (:dealer, :kind, 'IN', nullif(:outcome, ''), :at, :by, nullif(:seconds, -1), :at)""")
                .param("dealer", dealer.value())
                .param("kind", random.nextBoolean() ? "CALL" : "NOTE")
                .param("outcome", List.of("", "NO_ANSWER", "IN_WRITING").get(random.nextInt(3)))
                .param("seconds", List.of(-1, 0, 30).get(random.nextInt(3)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", agents.get(random.nextInt(3)).id().value())
                .update();
        if (random.nextInt(3) == 0) {
            db.sql("update activity set outcome = 'INTERESTED', duration_seconds = 61 where dealer_id = :dealer")
                    .param("dealer", dealer.value())
                    .update();
        }
        if (random.nextInt(5) == 0) {
            db.sql("update activity set deleted_at = at where dealer_id = :dealer")
                    .param("dealer", dealer.value())
                    .update();
        }
    }

    private @Nullable UserId agent() {
        int which = random.nextInt(4);
        return which == 3 ? null : agents.get(which).id();
    }

    private long reason() {
        return db.sql("select id from refusal_reason order by id limit 1 offset " + random.nextInt(3))
                .query(Long.class)
                .single();
    }
}
