package com.denaq.crm.seeding;

import com.denaq.crm.platform.derived.DerivedRows;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.seeding.life.Lives;
import com.denaq.crm.seeding.life.Pace;
import com.denaq.crm.seeding.life.Rows;
import com.denaq.crm.seeding.life.Table;
import com.denaq.crm.seeding.life.Team;
import com.denaq.crm.seeding.life.World;
import com.denaq.crm.seeding.load.Load;
import com.denaq.crm.seeding.words.Persons;
import com.denaq.crm.seeding.words.Shops;
import com.denaq.crm.seeding.words.Texts;
import com.denaq.crm.seeding.words.Towns;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes dealers up and brings them in, with everything that is derived from them; all or nothing. */
@Service
class Seeding {

    /** Two of them are held at once, some 10 kB a dealer, in a heap of 152 MB. */
    private static final int PORTION = 2_000;

    private final JdbcClient db;
    private final Load load;
    private final List<DerivedRows> derived;
    private final Settings settings;
    private final Clock clock;

    Seeding(JdbcClient db, Load load, List<DerivedRows> derived, Settings settings, Clock clock) {
        this.db = db;
        this.load = load;
        this.derived = derived;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How many of what kind.
     *
     * @param past since when they came in
     * @param touches how many conversations a firm has had on average
     * @param fictional for eyes: numbers that can't belong to anybody
     */
    record Plan(int dealers, long seed, Duration past, int touches, boolean fictional) {}

    @Transactional
    public void run(Plan plan, Team team, Consumer<String> progress) {
        boolean empty = !anyDealers();
        Map<Table, Long> numbers = load.numbers();
        Lives lives = new Lives(world(plan, team), plan.seed);
        load.run(empty, numbers, progress, into -> {
            Rows rows = new Rows(numbers);
            CompletableFuture<Rows> next = told(lives, rows, Math.min(PORTION, plan.dealers));
            for (int done = 0; done < plan.dealers; done += PORTION) {
                Rows portion = next.join();
                int left = Math.min(PORTION, plan.dealers - done - PORTION);
                if (left > 0) {
                    next = told(lives, portion.following(), left);
                }
                into.accept(portion);
                numbers.putAll(portion.last());
                progress.accept("%,d dealers".formatted(Math.min(plan.dealers, done + PORTION)));
            }
        });
        derived.forEach(each -> each.rebuildAll(said -> progress.accept(each.name() + ": " + said)));
    }

    /** One portion is made up while the one before is written. */
    private static CompletableFuture<Rows> told(Lives lives, Rows rows, int count) {
        return CompletableFuture.supplyAsync(() -> {
            lives.tell(count, rows);
            return rows;
        });
    }

    boolean anyDealers() {
        return db.sql("select exists (select from dealer) -- all dealers: whether there are any")
                .query(Boolean.class)
                .single();
    }

    /** So that the first readers needn't. */
    void tidyUp() {
        db.sql("vacuum (analyze)").update();
    }

    private World world(Plan plan, Team team) {
        return new World(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                plan.past,
                settings.companyZone(),
                team,
                choices("refusal_reason where not retired"),
                choices("paper_type where required and not retired"),
                plan.touches,
                Pace.of(plan.dealers, team.agents().size()),
                plan.fictional,
                new Towns(),
                new Shops(plan.fictional),
                new Persons(),
                new Texts());
    }

    private List<World.Choice> choices(String of) {
        return db.sql("select id, code, name_en, name_ru from " + of + " order by position, id")
                .query(World.Choice.class)
                .list();
    }
}
