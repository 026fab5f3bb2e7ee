package com.denaq.crm.listing.screen;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerFilter;
import java.util.List;
import java.util.Locale;

/** The views that everybody has. */
public enum BuiltInView {
    MINE("owner=me"),
    MINE_LATE("owner=me&step=late"),
    MINE_NEGLECTED("owner=me&neglected=any"),
    FREE("owner=free&stage=lead"),
    EVERYBODYS(""),
    ALL(""),
    LATE("step=late"),
    NEGLECTED("neglected=any"),
    NOBODY_ANSWERS("neglected=nobody-answers"),
    DEAD_END("stage=dead-end");

    private final DealerFilter filter;

    BuiltInView(String query) {
        filter = DealerFilter.parse(query);
    }

    public DealerFilter filter() {
        return filter;
    }

    /** Whether an agent finds all of their own there. */
    public static boolean isMine(Viewer viewer, DealerFilter filter) {
        return !viewer.mayManage() && filter.equals(MINE.filter);
    }

    public String key() {
        return "listing.view." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first of them opens where nobody has chosen another. */
    public static List<BuiltInView> of(Viewer viewer) {
        return viewer.mayManage()
                ? List.of(ALL, NOBODY_ANSWERS, LATE, NEGLECTED, FREE, DEAD_END)
                : List.of(MINE, MINE_LATE, MINE_NEGLECTED, FREE, EVERYBODYS);
    }
}
