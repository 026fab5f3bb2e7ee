package com.denaq.crm.intake.desk;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.lists.ListRow;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.lists.RowTargets;
import com.denaq.crm.intake.lists.Why;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.intake.table.Repair;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.intake.table.Said;
import com.denaq.crm.platform.web.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list in words.
 *
 * @param above the row above that it is a twin of, or resembles
 * @param nameless its name is missing, and what it can be told by instead stands there
 * @param sub what else it can be told by
 * @param typed New lead with all of it typed; empty: it can't be read
 * @param repairs what was written otherwise than it can be used
 */
public record ShownRow(
        ListRow row,
        @Nullable ListRow above,
        boolean nameless,
        String name,
        String sub,
        String place,
        String typed,
        List<Repair> repairs) {

    /** @param above the rows above, by their numbers */
    static List<ShownRow> of(List<ListRow> rows, Map<Integer, ListRow> above, RowReader reader) {
        return rows.stream()
                .map(row -> of(row, row.twinOf() == null ? null : above.get(row.twinOf()), reader))
                .toList();
    }

    private static ShownRow of(ListRow row, @Nullable ListRow above, RowReader reader) {
        return switch (reader.read(row.cells())) {
            case Read.Company company -> of(row, above, company);
            case Read.Unreadable unreadable ->
                new ShownRow(row.withoutCells(), above, false, cells(row), "", "", "", List.of());
        };
    }

    private static ShownRow of(ListRow row, @Nullable ListRow above, Read.Company company) {
        NewLead lead = company.lead();
        Said said = company.said();
        List<String> told = new ArrayList<>();
        String site = lead.facts().site();
        if (site != null && !site.equals(lead.facts().name())) {
            told.add(site);
        }
        told.addAll(lead.phones());
        told.addAll(lead.emails());
        if (lead.facts().name().isEmpty() && told.isEmpty()) { // all that is known is whom to ask for
            told.addAll(lead.allPhones());
            told.addAll(lead.allEmails());
        }
        String name = lead.facts().name().isEmpty()
                ? told.removeFirst()
                : lead.facts().name();
        String place = Stream.of(lead.facts().city(), lead.facts().region())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        Stream<String> along = Stream.of(said.stage(), said.owner()).filter(Objects::nonNull);
        String sub = Stream.concat(told.stream().limit(2), along).collect(Collectors.joining(" · "));
        return new ShownRow(
                row.withoutCells(),
                above,
                lead.facts().name().isEmpty(),
                name,
                sub,
                place,
                Typed.into(lead, place),
                company.repairs());
    }

    /**
     * Where somebody who can't insist here says in words that it is another than what is here: New lead, with all of it typed;
     * null where there is nothing to say.
     */
    public @Nullable String insisting() {
        boolean open = row.result() == null || row.result() == Result.HERE;
        return open && verdict() == Verdict.HERE && !nameless ? typed : null;
    }

    /** All that stands in it, shortened; something to see where nothing does any more. */
    public static String cells(ListRow row) {
        String text = row.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" · "));
        text = text.isEmpty() ? PersonErased.NAMELESS : text;
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    private boolean undone() {
        return row.result() == Result.UNDONE;
    }

    /**
     * {@code new}, {@code similar}, {@code here}, {@code undone}: how it is marked. What can't be added for lack of a name
     * is not as what can.
     */
    public String mark() {
        return undone()
                ? "undone"
                : switch (verdict()) {
                    case NEW -> nameless && row.result() == null ? "unreadable" : "new";
                    case SIMILAR -> "similar";
                    case HERE, TWIN -> "here";
                    case UNREADABLE -> "unreadable";
                };
    }

    public String icon() {
        return undone()
                ? "undo"
                : switch (verdict()) {
                    case NEW -> nameless && row.result() == null ? "alert" : "new";
                    case SIMILAR -> "near";
                    case HERE, TWIN -> "same";
                    case UNREADABLE -> "alert";
                };
    }

    /** The message key of what is said of it. */
    public String key() {
        Result result = row.result();
        if (result == null && nameless && verdict() == Verdict.NEW) {
            return "intake.row.NEW.nameless";
        }
        return result == null || result == Result.HERE ? "intake.row." + verdict() : "intake.result." + result;
    }

    /** What it resembles and since when that is known, or what is wrong with it. */
    public String why(Screen screen) {
        Why why = row.why();
        if (row.twinOf() != null && (why == null || why.problem() == null)) {
            return like(
                    screen, above == null ? row.twinOf() : above.line(), why == null ? "" : why.text(screen.words()));
        }
        if (why == null && (undone() || row.result() == Result.KEPT)) {
            return screen.t(undone() ? "intake.row.undone" : "intake.row.stayed");
        }
        if (why == null) {
            return verdict() == Verdict.NEW ? screen.t("intake.new.nothing-like-it") : "";
        }
        String text = capital(why.text(screen.words()), screen);
        var since = why.since(screen.zone());
        if (why.name() == null || since == null || why.stateKey() == null) {
            return text;
        }
        String known = screen.t(
                "intake.row.known",
                "reasons",
                text,
                "name",
                why.place() == null || why.place().isEmpty() ? why.name() : why.name() + ", " + why.place(),
                "since",
                screen.date(since),
                "state",
                small(screen.t(why.stateKey()), screen));
        return why.owner() == null ? known : known + " · " + screen.t("intake.owner", "name", why.owner());
    }

    private String like(Screen screen, int line, String reasons) {
        String told = above == null || above.cells().isEmpty() ? "" : cells(above);
        String key = "intake.row." + (verdict() == Verdict.TWIN ? "twin-of" : "like") + (told.isEmpty() ? "" : ".told");
        return screen.t(key, "row", line, "told", told) + (reasons.isEmpty() ? "" : ": " + reasons);
    }

    /** {@code foo,com was read as foo.com}, or that it can't be read. */
    public String repair(Screen screen, Repair repair) {
        if (repair.repaired() != null) {
            return screen.t("intake.row.repaired", "typed", repair.typed(), "repaired", repair.repaired());
        }
        String key = repair.column() == Column.NOTHING ? "intake.row.beyond" : "intake.row.kept";
        return screen.t(key, "column", screen.t(repair.column().key()), "typed", repair.typed());
    }

    /** The page of what was made of it. */
    public @Nullable Long dealer() {
        return row.dealer() == null ? null : Long.valueOf(row.dealer().value());
    }

    /** The page of what it resembles, where it may be opened. */
    public @Nullable Long match() {
        return row.why() == null ? null : row.why().dealer();
    }

    /** Whether somebody who may insist chooses between more than adding it and not. */
    public boolean asks() {
        return row.result() == null
                && (verdict() == Verdict.SIMILAR || verdict() == Verdict.HERE || verdict() == Verdict.TWIN);
    }

    /** How many others look like it, into one of which it may be merged as well. */
    public int others() {
        Why why = row.why();
        return why == null || why.others() == null || !RowTargets.open(row) ? 0 : why.others();
    }

    /** Whether it can be ticked for adding. */
    public boolean ticked(boolean reviewed) {
        return row.result() == null
                && !nameless
                && (verdict() == Verdict.NEW || reviewed && verdict() == Verdict.SIMILAR);
    }

    /** The message key of a choice: what is here already is only sent for review, but for who decides. */
    public String key(Choice choice, boolean decides) {
        boolean sent = choice == Choice.ADD && verdict() != Verdict.SIMILAR && !decides;
        return "intake.choice." + choice + (sent ? ".review" : "");
    }

    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.SKIP));
        if (row.mergeable(above)) {
            choices.add(Choice.MERGE);
        }
        if (!nameless) {
            choices.add(Choice.ADD);
        }
        return choices;
    }

    private static String capital(String text, Screen screen) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(screen.locale()) + text.substring(1);
    }

    private static String small(String text, Screen screen) {
        return text.substring(0, 1).toLowerCase(screen.locale()) + text.substring(1);
    }

    private Verdict verdict() {
        return Objects.requireNonNull(row.verdict());
    }
}
