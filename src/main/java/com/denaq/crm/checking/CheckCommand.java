package com.denaq.crm.checking;

import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.Terminal;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the rules over the whole database, as of one moment, and prints each violation. */
@Component
class CheckCommand implements Command {

    private final List<Checks> rooms;
    private final JdbcClient db;
    private final TransactionTemplate oneMoment;

    CheckCommand(List<Checks> rooms, JdbcClient db, PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.db = db;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "check";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        arguments.noWords();
        List<Check> checks = rooms.stream()
                .flatMap(room -> room.all().stream())
                .sorted(Comparator.comparing(Check::name))
                .toList();
        Long violations = oneMoment.execute(moment ->
                checks.stream().mapToLong(check -> ask(check, terminal)).sum());
        if (violations == null || violations == 0) {
            terminal.out().println("clean: " + checks.size() + " rules hold");
            return 0;
        }
        terminal.err().println(violations + (violations == 1 ? " violation" : " violations"));
        return 1;
    }

    private long ask(Check check, Terminal terminal) {
        terminal.err().println(check.name() + ": " + check.rule());
        long[] found = {0};
        db.sql(check.sql()).query(row -> {
            terminal.out().println(check.name() + ": " + row.getString(1));
            found[0]++;
        });
        return found[0];
    }
}
