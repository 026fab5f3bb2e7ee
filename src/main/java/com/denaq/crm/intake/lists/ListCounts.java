package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows of a list got which verdict, what is to become of them and what became of them. The database counts.
 *
 * @param apart of those of one kind, if it was asked for, how many aren't merged with all others
 */
public record ListCounts(List<Kind> kinds, Map<Apart, Integer> apart) {

    /** @param result null: nothing has become of them yet */
    public record Kind(
            Verdict verdict, Choice choice, @Nullable Result result, int rows) {}

    static ListCounts of(JdbcClient db, long list) {
        List<Kind> kinds = new ArrayList<>();
        db.sql("select verdict, choice, result, rows from lead_list_count where list_id = :list and rows > 0")
                .param("list", list)
                .query(row -> {
                    kinds.add(new Kind(
                            Verdict.valueOf(row.getString(1)),
                            Choice.valueOf(row.getString(2)),
                            row.getString(3).isEmpty() ? null : Result.valueOf(row.getString(3)),
                            row.getInt(4)));
                });
        return new ListCounts(List.copyOf(kinds), Map.of());
    }

    /** With how many of those aren't merged together with the others, and why; of most filters it isn't asked. */
    ListCounts apart(JdbcClient db, long list, ListFilter filter) {
        if (filter != ListFilter.SIMILAR
                && filter != ListFilter.HERE
                && filter != ListFilter.TWIN
                && filter.apart() == null) {
            return this;
        }
        String kind = (filter.apart() == null ? filter : ListFilter.SIMILAR).condition(); // the tabs of all parts stay
        Map<Apart, Integer> some = new EnumMap<>(Apart.class);
        db.sql("select " + Apart.SQL + ", count(*)::int from lead_list_row where list_id = :list and " + kind
                        + " group by 1")
                .param("list", list)
                .query(row -> {
                    if (row.getString(1) != null) {
                        some.put(Apart.valueOf(row.getString(1)), row.getInt(2));
                    }
                });
        return new ListCounts(kinds, some);
    }

    private int sum(Predicate<Kind> which) {
        return kinds.stream().filter(which).mapToInt(Kind::rows).sum();
    }

    public int of(ListFilter filter) {
        return switch (filter) {
            case ALL -> sum(each -> true);
            case ADDED -> of(Result.ADDED) + of(Result.IN_REVIEW) + of(Result.KEPT);
            case MERGED -> of(Result.MERGED);
            case FAILED -> of(Result.HERE) + of(Result.FAILED);
            case UNDONE -> of(Result.UNDONE);
            case NEW, SIMILAR, HERE, TWIN, UNREADABLE -> open(Verdict.valueOf(filter.name()));
            case BRANCH, ELSEWHERE, OTHER_NAME, PART, SEVERAL ->
                apart.getOrDefault(Objects.requireNonNull(filter.apart()), 0);
        };
    }

    /** Those of which nothing has become yet. */
    private int open(Verdict verdict) {
        return sum(each -> each.result == null && each.verdict == verdict);
    }

    public int of(Result result) {
        return sum(each -> each.result == result);
    }

    /** What is to become of rows to which nothing has happened yet. */
    public int chosen(Choice choice) {
        return sum(each -> each.result == null && each.choice == choice);
    }

    public int chosen(Verdict verdict, Choice choice) {
        return sum(each -> each.result == null && each.verdict == verdict && each.choice == choice);
    }

    public int toDo() {
        return chosen(Choice.ADD) + chosen(Choice.MERGE);
    }

    /** Those with which nothing shall be done so far. */
    public int left(Verdict verdict) {
        return chosen(verdict, Choice.SKIP);
    }

    /** Whether anything of it has been added or merged and could be taken back. */
    public boolean added() {
        return came() > 0;
    }

    /** What was taken back and can come in again: what was erased since can't. */
    public int back() {
        return sum(each -> each.result == Result.UNDONE && each.choice != Choice.SKIP);
    }

    /** What has been added or merged, but for what stayed when it was to be taken back. */
    int came() {
        return of(Result.ADDED) + of(Result.IN_REVIEW) + of(Result.MERGED);
    }
}
