package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows of a list got which verdict, and what became of them.
 *
 * @param chosen what will be added, by verdict: not what is added already
 * @param open nothing has become of those yet
 */
public record ListCounts(
        Map<Verdict, Integer> verdicts,
        Map<Result, Integer> results,
        Map<Verdict, Integer> chosen,
        Map<Verdict, Integer> open) {

    static ListCounts of(JdbcClient db, long list) {
        ListCounts counts = new ListCounts(
                new EnumMap<>(Verdict.class),
                new EnumMap<>(Result.class),
                new EnumMap<>(Verdict.class),
                new EnumMap<>(Verdict.class));
        db.sql("""
                select verdict, result, chosen and result is null as chosen, count(*) from lead_list_row
                 where list_id = :list and verdict is not null
                 group by 1, 2, 3""").param("list", list).query(row -> {
            Verdict verdict = Verdict.valueOf(row.getString(1));
            int n = row.getInt(4);
            counts.verdicts.merge(verdict, n, Integer::sum);
            if (row.getString(2) != null) {
                counts.results.merge(Result.valueOf(row.getString(2)), n, Integer::sum);
            } else {
                counts.open.merge(verdict, n, Integer::sum);
            }
            if (row.getBoolean(3)) {
                counts.chosen.merge(verdict, n, Integer::sum);
            }
        });
        return counts;
    }

    public int of(ListFilter filter) {
        return switch (filter) {
            case ALL -> verdicts.values().stream().mapToInt(Integer::intValue).sum();
            case ADDED -> of(Result.ADDED) + of(Result.IN_REVIEW) + of(Result.KEPT);
            case FAILED -> of(Result.HERE) + of(Result.FAILED);
            case NEW, SIMILAR, HERE, TWIN, UNREADABLE -> of(Verdict.valueOf(filter.name()));
        };
    }

    public int of(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    public int of(Result result) {
        return results.getOrDefault(result, 0);
    }

    public int chosen(@Nullable Verdict verdict) {
        return verdict == null
                ? chosen.values().stream().mapToInt(Integer::intValue).sum()
                : chosen.getOrDefault(verdict, 0);
    }

    /** Those that could be chosen and aren't. */
    public int left(Verdict verdict) {
        return open.getOrDefault(verdict, 0) - chosen(verdict);
    }

    /** Whether anything of it has been added and could be taken back. */
    public boolean added() {
        return of(Result.ADDED) + of(Result.IN_REVIEW) > 0;
    }
}
