package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.dealers.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which dealers are to be given away; an empty set restricts nothing. What waits for review is never among them.
 *
 * @param from whose; null: nobody's
 * @param regions as they are kept: FL
 * @param only of these alone, picked by hand
 * @param without all but these
 */
public record Selection(
        @Nullable UserId from,
        Set<Standing.Kind> stages,
        Set<String> regions,
        Set<Source> sources,
        Set<Long> only,
        Set<Long> without) {

    /** Free leads, all of them. */
    public static final Selection FREE_LEADS =
            new Selection(null, Set.of(Standing.Kind.LEAD), Set.of(), Set.of(), Set.of(), Set.of());

    public static Selection of(UserId agent) {
        return new Selection(agent, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    public Selection only(List<Long> dealers) {
        return new Selection(from, stages, regions, sources, Set.copyOf(dealers), without);
    }

    /** The condition on the row of that alias of {@code dealer_listing}, with {@link #params}. */
    public String condition(String alias, Viewer viewer) {
        StringBuilder sql = new StringBuilder(viewer.mayReadRow(alias)).append(" and not %s.in_review");
        sql.append(from == null ? " and %s.owner_id is null" : " and %s.owner_id = :from");
        if (!stages.isEmpty()) {
            // Written out, so that the index of the free leads is used.
            sql.append(stages.stream()
                    .map(stage -> "'" + stage.name() + "'")
                    .collect(Collectors.joining(", ", " and %s.standing in (", ")")));
        }
        sql.append(regions.isEmpty() ? "" : " and %s.region = any(:regions)");
        sql.append(sources.isEmpty() ? "" : " and %s.source = any(:sources)");
        sql.append(only.isEmpty() ? "" : " and %s.dealer_id = any(:only)");
        sql.append(without.isEmpty() ? "" : " and %s.dealer_id <> all(:without)");
        return sql.toString().replace("%s", alias);
    }

    public Map<String, ?> params(Viewer viewer) {
        Map<String, Object> params = new HashMap<>(viewer.params());
        params.put("from", from == null ? 0L : from.value());
        params.put("regions", regions.toArray(String[]::new));
        params.put("sources", sources.stream().map(Enum::name).toArray(String[]::new));
        params.put("only", only.toArray(Long[]::new));
        params.put("without", without.toArray(Long[]::new));
        return params;
    }
}
