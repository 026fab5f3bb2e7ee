package com.denaq.crm.seeding;

import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.seeding.life.Team;
import com.denaq.crm.seeding.life.Team.Member;
import com.denaq.crm.seeding.words.Notes;
import com.denaq.crm.seeding.words.Notes.Colleague;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in the demo. */
@Component
class DemoTeam {

    private final Users users;
    private final JdbcClient db;
    private final Clock clock;

    DemoTeam(Users users, JdbcClient db, Clock clock) {
        this.users = users;
        this.db = db;
        this.clock = clock;
    }

    /** All of them are new; {@code since} is when they came. */
    Team invite(Notes notes, Duration since) {
        notes.colleagues()
                .forEach(each -> users.create(new NewUser(each.email(), each.name(), role(each), null, null), null));
        db.sql(
                        "update app_user set created_at = :since, last_seen_at = case when active then :now - (1 + id % 5) * interval '17 hours' end")
                .param("since", clock.instant().minus(since).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        notes.colleagues().stream()
                .filter(Colleague::away)
                .forEach(each -> db.sql(
                                "update app_user set away_until = :until, last_seen_at = last_seen_at - interval '2 days' where email = :email")
                        .param(
                                "until",
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .plusDays(6))
                        .param("email", each.email())
                        .update());
        return new Team(members(notes, "admin"), members(notes, "agent"), members(notes, "lead-creator"));
    }

    /** The first of each role: whose login is shown. */
    List<User> firstOfEachRole(Notes notes) {
        return Stream.of("agent", "lead-creator", "admin")
                .flatMap(role -> notes.colleagues().stream()
                        .filter(each -> each.role().equals(role))
                        .findFirst()
                        .flatMap(each -> users.named(each.email()))
                        .stream())
                .toList();
    }

    UserId id(String email) {
        return users.named(email).orElseThrow().id();
    }

    private List<Member> members(Notes notes, String role) {
        return notes.colleagues().stream()
                .filter(each -> each.role().equals(role))
                .map(each ->
                        new Member(id(each.email()).value(), each.language().equals("ru")))
                .toList();
    }

    private static Role role(Colleague colleague) {
        return Role.of(colleague.role()).orElseThrow();
    }
}
