package com.denaq.crm.platform.backup;

import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.database.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** {@code bin/crm backup FILE}: one that is there is replaced once the new one is whole. */
@Component
class BackupCommand implements Command {

    private final Backup backup;

    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "backup FILE";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Path file = Path.of(arguments.only("Name the file to write.")).toAbsolutePath();
        if (!Files.isDirectory(Objects.requireNonNullElse(file.getParent(), file))) {
            throw new CommandFailed("There is no folder " + file.getParent() + ": make it, or name another file.");
        }
        if (Files.isDirectory(file)) {
            throw new CommandFailed(file + " is a folder: name a file in it.");
        }
        try {
            Contents contents = backup.write(file);
            long rows =
                    contents.tables().stream().mapToLong(Contents.Table::rows).sum();
            terminal.err()
                    .println("%d rows of %d tables are in %s."
                            .formatted(rows, contents.tables().size(), file));
            return 0;
        } catch (IOException e) {
            throw new CommandFailed("The backup can't be written to %s: %s.".formatted(file, Reasons.of(e)), e);
        } catch (SQLException e) {
            throw new CommandFailed("The backup can't be read from the database: %s".formatted(e.getMessage()), e);
        }
    }
}
