package com.denaq.crm.seeding;

import com.denaq.crm.access.GivenPasswords;
import com.denaq.crm.access.User;
import com.denaq.crm.platform.commands.DemoData;
import com.denaq.crm.seeding.Seeding.Plan;
import com.denaq.crm.seeding.life.Team;
import com.denaq.crm.seeding.words.Notes;
import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * What {@code bin/run --demo} shows: some four hundred dealers and nine months of history that end now, made at the first
 * start. Each start prints a login for each role; its password is good until the next start.
 */
@Component
@ConditionalOnWebApplication
class Demo implements DemoData {

    static final Plan PLAN = new Plan(400, 2026, Duration.ofDays(274), 4, true);

    private final Seeding seeding;
    private final DemoTeam team;
    private final DemoNotes sticky;
    private final DemoDecisions decisions;
    private final DemoTwins twins;
    private final DemoVerdicts verdicts;
    private final GivenPasswords passwords;
    private final Notes notes = new Notes();

    Demo(
            Seeding seeding,
            DemoTeam team,
            DemoNotes sticky,
            DemoDecisions decisions,
            DemoTwins twins,
            DemoVerdicts verdicts,
            GivenPasswords passwords) {
        this.seeding = seeding;
        this.team = team;
        this.sticky = sticky;
        this.decisions = decisions;
        this.twins = twins;
        this.verdicts = verdicts;
        this.passwords = passwords;
    }

    @Override
    public void fill() {
        Team colleagues = team.invite(notes, PLAN.past());
        notes.colleagues().forEach(each -> passwords.give(team.id(each.email()))); // nobody waits to be let in
        seeding.run(PLAN, colleagues, LoggerFactory.getLogger(Demo.class)::debug);
        sticky.leave(notes.notes());
        decisions.make(notes);
        twins.enter(notes);
        verdicts.weigh(twins.admin(notes));
    }

    @Override
    public void announce() {
        List<User> shown = team.firstOfEachRole(notes);
        if (!shown.isEmpty()) {
            System.out.println("Demo logins, good until the next start:");
            shown.forEach(user -> System.out.printf(
                    "  %-13s %-22s %s%n", user.role().code(), user.email(), passwords.give(user.id())));
        }
    }
}
