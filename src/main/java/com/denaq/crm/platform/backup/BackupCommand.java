package com.denaq.crm.platform.backup;

import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.commands.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** {@code bin/crm backup FILE [--replace]}. */
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
        return "backup FILE [--replace]";
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        List<String> files = new ArrayList<>(arguments);
        boolean replace = files.remove("--replace");
        if (files.size() != 1) {
            throw new Usage("Name the file to write.");
        }
        Path file = Path.of(files.getFirst()).toAbsolutePath();
        mustBeFree(file, replace);
        try {
            Contents contents = backup.write(file);
            long rows =
                    contents.tables().stream().mapToLong(Contents.Table::rows).sum();
            terminal.err()
                    .println("%d rows of %d tables are in %s."
                            .formatted(rows, contents.tables().size(), file));
            return 0;
        } catch (IOException | SQLException e) {
            throw new CommandFailed("The backup can't be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void mustBeFree(Path file, boolean replace) {
        if (!Files.isDirectory(Objects.requireNonNullElse(file.getParent(), file))) {
            throw new CommandFailed("There is no folder " + file.getParent() + ": make it, or name another file.");
        }
        if (Files.exists(file) && !replace) {
            throw new CommandFailed("There is a file " + file + " already: name another, or add --replace.");
        }
    }
}
