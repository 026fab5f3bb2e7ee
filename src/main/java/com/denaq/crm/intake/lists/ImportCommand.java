package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Option;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.jobs.Alone;
import com.denaq.crm.platform.web.OwnAddress;
import com.denaq.crm.platform.words.Languages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Imports a file as an admin does on the screen, with the columns as they are guessed. When it is killed, the server
 * goes on with it after its next start; the list is found on the admin's screen.
 */
@Component
class ImportCommand implements Command {

    private final JdbcClient db;
    private final Users users;
    private final ListDesk desk;
    private final LeadLists lists;
    private final ListWork work;
    private final Languages languages;
    private final Alone alone;
    private final OwnAddress address;

    ImportCommand(
            JdbcClient db,
            Users users,
            ListDesk desk,
            LeadLists lists,
            ListWork work,
            Languages languages,
            Alone alone,
            OwnAddress address) {
        this.db = db;
        this.users = users;
        this.desk = desk;
        this.lists = lists;
        this.work = work;
        this.languages = languages;
        this.alone = alone;
        this.address = address;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import FILE [--by EMAIL] [--similar]    adds what is new; with --similar what looks similar, too";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.value("--by"), Option.flag("--similar"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Path file = Path.of(arguments.only("import needs one file."));
        return take(viewer(arguments.option("--by")), file, arguments.has("--similar"), terminal);
    }

    private Viewer viewer(@Nullable String email) {
        User user = (email == null ? firstAdmin() : users.named(email))
                .filter(User::active)
                .filter(each -> each.role() != Role.LEAD_CREATOR)
                .orElseThrow(() -> new CommandFailed(
                        email == null
                                ? "There is no admin yet."
                                : "No active agent or admin has the address " + email + "."));
        return new Viewer(user.id(), user.role(), false);
    }

    private Optional<User> firstAdmin() {
        return db.sql("select id from app_user where role = 'ADMIN' and active order by id limit 1")
                .query(Long.class)
                .optional()
                .flatMap(id -> users.find(new UserId(id)));
    }

    private int take(Viewer viewer, Path file, boolean similar, Terminal terminal) {
        if (Files.isDirectory(file)) {
            throw new CommandFailed(file + " is a folder: name a file in it.");
        }
        if (!Files.isReadable(file)) {
            throw new CommandFailed("There is no file " + file + " that can be read.");
        }
        long id;
        try {
            id = desk.upload(viewer, String.valueOf(file.getFileName()), new FileSystemResource(file));
        } catch (BadTable bad) {
            throw new CommandFailed(languages.words(Locale.ENGLISH).text(bad.key(), bad.arguments()) + ".");
        }
        return alone.during(Alone.with(ListJob.TASK, id), () -> bring(viewer, id, similar, terminal))
                .orElseThrow(() -> new CommandFailed("The server goes on with that list already: " + page(id) + "."));
    }

    private int bring(Viewer viewer, long id, boolean similar, Terminal terminal) {
        desk.check(viewer, id, lists.read(viewer, id).columns(), similar);
        work(viewer, id, "Checked", terminal);
        desk.add(viewer, id);
        work(viewer, id, "Added", terminal);
        return told(viewer, id, terminal);
    }

    private void work(Viewer viewer, long id, String done, Terminal terminal) {
        ListWork.Pace pace = ListWork.Pace.MORE;
        ListRun run = new ListRun();
        while (pace == ListWork.Pace.MORE) {
            pace = work.portion(id, run);
            LeadList list = lists.read(viewer, id);
            if (list.state().atWork()) {
                terminal.err().println(done + " " + list.far() + " of " + list.all());
            }
        }
    }

    private int told(Viewer viewer, long id, Terminal terminal) {
        LeadList list = lists.read(viewer, id);
        ListCounts counts = desk.counts(list);
        int failed = counts.of(Result.FAILED);
        terminal.out()
                .printf(
                        "%s: %d added, %d merged, %d already here, %d similar, %d twice, %d to look at, %d unreadable,"
                                + " %d failed%n",
                        rows(counts.of(ListFilter.ALL)),
                        counts.of(ListFilter.ADDED),
                        counts.of(ListFilter.MERGED),
                        counts.of(ListFilter.HERE) + counts.of(Result.HERE),
                        counts.of(ListFilter.SIMILAR),
                        counts.of(ListFilter.TWIN),
                        counts.of(ListFilter.NEW),
                        counts.of(ListFilter.UNREADABLE),
                        failed);
        terminal.out().println("Reasons row by row: " + page(id));
        return failed > 0 || list.state() == LeadList.State.FAILED ? 1 : 0;
    }

    private String page(long id) {
        return address.of("/import/" + id) + (address.isTold() ? "" : ", after the address of your Denaq CRM");
    }

    private static String rows(int all) {
        return all == 1 ? "1 row" : all + " rows";
    }
}
