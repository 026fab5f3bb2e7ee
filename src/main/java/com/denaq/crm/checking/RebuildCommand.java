package com.denaq.crm.checking;

import com.denaq.crm.platform.commands.Arguments;
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
    public int run(Arguments arguments, Terminal terminal) {
        List<String> words = arguments.words();
        List<DerivedRows> wanted = derived.stream()
                .filter(each -> words.isEmpty() || words.contains(each.name()))
                .toList();
        if (wanted.isEmpty() || (!words.isEmpty() && wanted.size() < words.size())) {
            throw new Usage("Nothing is called so: " + String.join(" ", words) + ".");
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
