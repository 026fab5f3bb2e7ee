package com.denaq.crm.seeding;

import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Option;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.commands.Usage;
import com.denaq.crm.seeding.Seeding.Plan;
import com.denaq.crm.seeding.life.Team;
import com.denaq.crm.seeding.life.Team.Member;
import com.denaq.crm.seeding.words.Persons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a database with dealers that never were, for measuring and trying out; the same ones for the same seed and day. */
@Component
class SeedCommand implements Command {

    private static final int MOST = 5_000_000;
    private static final int LARGEST_SEED = 999_999_999;
    private static final Duration PAST = Duration.ofDays(3 * 365);

    private final Seeding seeding;
    private final Users users;
    private final JdbcClient db;
    private final Clock clock;

    SeedCommand(Seeding seeding, Users users, JdbcClient db, Clock clock) {
        this.seeding = seeding;
        this.users = users;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public String usage() {
        return "seed --dealers N [--seed S] [--more]";
    }

    private record Wanted(int dealers, long seed, boolean more) {
        static Wanted of(Arguments arguments) {
            arguments.noWords();
            long dealers = number("--dealers", arguments.option("--dealers"), 1, MOST);
            String seed = arguments.option("--seed");
            return new Wanted(
                    (int) dealers, seed == null ? 1 : number("--seed", seed, 0, LARGEST_SEED), arguments.has("--more"));
        }

        private static long number(String option, @Nullable String value, long least, long most) {
            String digits = value == null ? "" : value.replaceAll("[_,]", "");
            long number = digits.matches("\\d{1,9}") ? Long.parseLong(digits) : -1;
            if (number < least || number > most) {
                throw new Usage("%s must be a number from %,d to %,d.".formatted(option, least, most));
            }
            return number;
        }
    }

    @Override
    public List<Option> options() {
        return List.of(Option.value("--dealers"), Option.value("--seed"), Option.flag("--more"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Wanted wanted = Wanted.of(arguments);
        if (!wanted.more && seeding.anyDealers()) {
            throw new CommandFailed("There are dealers already: say --more to add made-up ones to them.");
        }
        Instant began = clock.instant();
        seeding.run(
                new Plan(wanted.dealers, wanted.seed, PAST, 2, false),
                team(),
                said -> terminal.err()
                        .println("%5d s  %s"
                                .formatted(
                                        Duration.between(began, clock.instant()).toSeconds(), said)));
        seeding.tidyUp();
        terminal.out()
                .println("%,d dealers in %d s"
                        .formatted(
                                wanted.dealers,
                                Duration.between(began, clock.instant()).toSeconds()));
        return 0;
    }

    /** Nobody can sign in as one of them until they get a password. */
    private Team team() {
        List<Member> agents = new ArrayList<>();
        for (String name : new Persons().agents()) {
            agents.add(member(name, Role.AGENT, agents.size() % 4 == 0));
        }
        List<Member> creators = new ArrayList<>();
        for (String name :
                List.of("Rosa Finder", "Ilya Finder", "Mark Finder", "Zara Finder", "Lev Finder", "Joan Finder")) {
            creators.add(member(name, Role.LEAD_CREATOR, creators.size() % 2 == 1));
        }
        return new Team(
                List.of(member("Ada Seed", Role.ADMIN, false), member("Max Seed", Role.ADMIN, true)), agents, creators);
    }

    private Member member(String name, Role role, boolean russian) {
        String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@seed.example";
        User user = users.named(email)
                .or(() -> users.create(new NewUser(email, name, role, null, null), null))
                .orElseThrow(() -> new CommandFailed("Somebody who left has the address " + email + "."));
        db.sql("update app_user set last_seen_at = :now where id = :id") // who works has come in
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", user.id().value())
                .update();
        return new Member(user.id().value(), russian);
    }
}
