package com.denaq.crm.platform.backup;

import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Option;
import com.denaq.crm.platform.commands.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/crm restore FILE [--replace]}. */
@Component
class RestoreCommand implements Command {

    /** What whoever restores must know of who comes in now. */
    private static final String WAYS_IN =
            "Passwords, blocked users and tokens for programs are as they were then, but for tokens that were revoked in this database: "
                    + "where a password or a token was changed since because somebody else knew it, change it again (Users, Profile, bin/crm user password). "
                    + "Sign-ins and links that set a password are not restored: everybody signs in anew.";

    private final Restore restore;
    private final JsonMapper json;

    RestoreCommand(Restore restore, JsonMapper json) {
        this.restore = restore;
        this.json = json;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "restore FILE [--replace]";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.flag("--replace"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Path path = Path.of(arguments.only("Name the backup to restore.")).toAbsolutePath();
        try (BackupFile file = BackupFile.open(path, json)) {
            restore.read(file, arguments.has("--replace"));
            terminal.err().println("Restored as of " + file.contents().at() + ".\n" + WAYS_IN);
            return 0;
        } catch (IOException | SQLException e) {
            throw new CommandFailed("Nothing was restored from %s: %s".formatted(path, e.getMessage()), e);
        }
    }
}
