package com.denaq.crm.intake.desk;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.Apart;
import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.lists.LeadList.Kind;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.LeftOut;
import com.denaq.crm.intake.lists.ListCounts;
import com.denaq.crm.intake.lists.ListFilter;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.platform.web.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list with its verdicts, as one page of it is drawn.
 *
 * @param above so many lines stand above the headings and are left out
 * @param leftOut what surely was no company and is in none of its rows
 * @param there the dealers that rows became, or resemble, as far as they can be opened
 * @param reviewed whether what looks similar goes before an admin first
 * @param decides whether the viewer decides what becomes of what is here already
 * @param next the row after which the next page begins; null: this is the last
 */
public record ListPage(
        LeadList list,
        int above,
        LeftOut leftOut,
        ListCounts counts,
        ListFilter filter,
        int after,
        List<ShownRow> rows,
        Set<DealerId> there,
        boolean reviewed,
        boolean decides,
        @Nullable Integer next) {

    /** Where it stands in the address bar. */
    public String path() {
        return list.path();
    }

    public String address(ListFilter shown, int from) {
        return path() + query(shown, from);
    }

    /** What of its address says which of its rows are shown. */
    static String query(ListFilter shown, int from) {
        String query = "?show=" + shown.code();
        return from == 0 ? query : query + "&after=" + from;
    }

    /** Where one of the others that a row resembles is chosen. */
    public String target(ShownRow row) {
        return path() + "/rows/" + row.row().n() + "/target" + query(filter, after);
    }

    /** What is sent along with a choice for the row. */
    public String values(ShownRow row) {
        return "{\"n\": %d, \"show\": \"%s\", \"after\": %d}"
                .formatted(row.row().n(), filter.code(), after);
    }

    /** Where one starts over. */
    public String start() {
        return list.kind() == Kind.PASTED ? "/leads/paste" : "/import";
    }

    /** How far one is: 1 checking, 2 adding. */
    public int step() {
        return added() || list.state() == State.ADDING || list.state() == State.UNDOING || undone() || back() > 0
                ? 2
                : 1;
    }

    /** The message key of the step before. */
    public String firstStep() {
        return list.kind() == Kind.PASTED ? "intake.step.paste" : "intake.step.upload";
    }

    /** Those that have rows, and the one that is shown. */
    public List<ListFilter> filters() {
        return Stream.of(ListFilter.values())
                .filter(each -> each == ListFilter.ALL || each == filter || counts.of(each) > 0)
                .toList();
    }

    /** What its columns were taken for, and which were left out. */
    public String columns(Screen screen) {
        return ListColumns.told(screen, list, above);
    }

    /** Where what a row became, or resembles, is seen; null where that is no more, or never was. */
    public @Nullable String address(@Nullable Long dealer) {
        return dealer == null || !there.contains(new DealerId(dealer))
                ? null
                : (reviewed ? "/leads/" : "/dealers/") + dealer;
    }

    /** Where what it resembles is seen: a dealer, or the row above. */
    public @Nullable String like(ShownRow row) {
        Integer above = row.row().twinOf();
        return above == null || row.match() != null ? address(row.match()) : address(ListFilter.ALL, above - 1);
    }

    /** Whether what a row became has gone where the viewer may look for it. */
    public boolean binned(ShownRow row) {
        return decides && row.dealer() != null && address(row.dealer()) == null;
    }

    public boolean added() {
        return counts.of(ListFilter.ADDED) + counts.of(ListFilter.MERGED) > 0;
    }

    /** Whether its maker stopped it before all that was chosen was brought in. */
    public boolean stopped() {
        return list.stopped() && list.state() == State.CHECKED;
    }

    /** What was done; where it was stopped, what wasn't as well. */
    public String done(Screen screen) {
        String done = stopped() && !added() ? "" : ListDone.told(screen, counts);
        return stopped() ? (screen.t("intake.list.stopped", "left", counts.toDo()) + " " + done).strip() : done;
    }

    public boolean undone() {
        return list.state() == State.UNDONE;
    }

    /** How many rows were taken back and can come in again. */
    public int back() {
        return counts.back();
    }

    public boolean atWork() {
        return list.state().atWork();
    }

    /** Those that will be added at once; for who is reviewed, new ones only. */
    public int adding() {
        return reviewed ? counts.chosen(Verdict.NEW, Choice.ADD) : counts.chosen(Choice.ADD) - reviewing();
    }

    /** Of others, but for who decides, what is here already waits for a word as well. */
    public int reviewing() {
        if (reviewed) {
            return counts.chosen(Verdict.SIMILAR, Choice.ADD);
        }
        return decides ? 0 : counts.chosen(Verdict.HERE, Choice.ADD) + counts.chosen(Verdict.TWIN, Choice.ADD);
    }

    public int merging() {
        return counts.chosen(Choice.MERGE);
    }

    /** The message key of the button that does all that is chosen. */
    public String toDo() {
        String key =
                (adding() > 0 ? "-add" : "") + (merging() > 0 ? "-merge" : "") + (reviewing() > 0 ? "-review" : "");
        return switch (key) {
            case "", "-add" -> "intake.list.add";
            case "-review" -> reviewed ? "intake.list.review" : "intake.list.review-rows";
            case "-merge" -> "intake.list.merge";
            case "-add-merge" -> "intake.list.add-and-merge";
            case "-add-review" -> "intake.list.add-and-review";
            case "-merge-review" -> "intake.list.merge-and-review";
            default -> "intake.list.add-merge-and-review";
        };
    }

    /** Whether there is anything to be done with it, or said of what could be. */
    public boolean acts() {
        boolean asked = adding() + reviewing() + merging() + similarLeft() > 0;
        return open() && (asked || list.state() == State.CHECKED && !added() && back() == 0);
    }

    public boolean open() {
        return list.open();
    }

    /** Whether everything that is shown can be decided at once: it is of one kind. */
    public boolean decidable() {
        return !reviewed
                && open()
                && switch (filter) {
                    case NEW, SIMILAR, HERE, TWIN, BRANCH, ELSEWHERE, OTHER_NAME, PART, SEVERAL -> true;
                    case ALL, UNREADABLE, ADDED, MERGED, FAILED, UNDONE -> false;
                };
    }

    /** Similar ones that could be chosen still. */
    public int similarLeft() {
        return counts.left(Verdict.SIMILAR);
    }

    /** What may be decided for all of the kind that is shown. */
    public List<Choice> kindChoices() {
        return filter == ListFilter.NEW || filter.apart() != null
                ? List.of(Choice.ADD, Choice.SKIP)
                : List.of(Choice.MERGE, Choice.ADD, Choice.SKIP);
    }

    /** The message key of a choice for all of the kind: what is here already is sent for review, but by who decides. */
    public String key(Choice choice) {
        boolean sent = choice == Choice.ADD && !decides && (filter == ListFilter.HERE || filter == ListFilter.TWIN);
        return "intake.list.all." + choice + (sent ? ".review" : "");
    }

    /** What isn't merged with all others of the kind that is shown. */
    public Map<Apart, Integer> apart() {
        return filter.apart() == null ? counts.apart() : Map.of();
    }

    /** Where such rows are shown alone; null where they aren't. */
    public @Nullable String address(Apart apart) {
        ListFilter shown = ListFilter.of(apart);
        return shown == null ? null : address(shown, 0);
    }

    /** How long it takes still, by its pace so far; null while that can't be told. */
    public @Nullable Duration left(Instant now) {
        Instant started = list.startedAt();
        if (started == null || list.far() == 0 || !started.isBefore(now)) {
            return null;
        }
        long seconds = Duration.between(started, now).toMillis() * (list.all() - list.far()) / list.far() / 1000;
        return Duration.ofSeconds(Math.max(1, seconds));
    }
}
