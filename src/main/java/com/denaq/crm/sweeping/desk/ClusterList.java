package com.denaq.crm.sweeping.desk;

import com.denaq.crm.sweeping.groups.ClusterFilter;
import com.denaq.crm.sweeping.groups.ClusterFilter.Kind;
import com.denaq.crm.sweeping.work.Sweep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of clusters.
 *
 * @param sweep the one at work or the last one; null: there was none yet
 * @param outdated whether the thresholds were moved since all dealers were looked through
 * @param next where the next page begins; null: this is the last
 * @param first whether nothing lies before
 */
public record ClusterList(
        @Nullable Sweep sweep,
        boolean outdated,
        ClusterFilter filter,
        Map<Kind, Long> counts,
        List<ClusterLine> lines,
        @Nullable String next,
        boolean first) {

    public String address(Kind kind) {
        return "/duplicates?" + filter.with(kind).query();
    }

    public @Nullable String nextAddress() {
        return next == null ? null : address(filter.kind()) + "&after=" + next;
    }

    public @Nullable String firstAddress() {
        return first ? null : address(filter.kind());
    }

    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public String address(ClusterLine line) {
        return "/duplicates/" + line.cluster().id() + "?" + filter.query();
    }
}
