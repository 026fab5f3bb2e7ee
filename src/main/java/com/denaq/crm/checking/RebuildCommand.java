package com.denaq.crm.checking;

import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.commands.Usage;
import com.denaq.crm.platform.derived.DerivedRows;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works out anew what lists, search and statistics repeat: what to do when {@code check} says that they differ. */
@Component
class RebuildCommand implements Command {

    private final List<DerivedRows> derived;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    RebuildCommand(List<DerivedRows> derived, TransactionTemplate transaction, JdbcClient db) {
        this.derived = derived;
        this.transaction = transaction;
        this.db = db;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String usage() {
        return "rebuild [" + derived.stream().map(DerivedRows::name).collect(Collectors.joining(" | ")) + "]";
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        List<DerivedRows> wanted = derived.stream()
                .filter(each -> arguments.isEmpty() || arguments.contains(each.name()))
                .toList();
        if (wanted.isEmpty() || (!arguments.isEmpty() && wanted.size() < arguments.size())) {
            throw new Usage("Nothing is called so: " + String.join(" ", arguments) + ".");
        }
        for (DerivedRows each : wanted) {
            transaction.executeWithoutResult(
                    status -> each.rebuildAll(said -> terminal.err().println(each.name() + ": " + said)));
        }
        db.sql("vacuum (analyze)").update();
        terminal.out()
                .println("rebuilt: " + wanted.stream().map(DerivedRows::name).collect(Collectors.joining(", ")));
        return 0;
    }
}
