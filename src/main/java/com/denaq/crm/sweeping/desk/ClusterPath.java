package com.denaq.crm.sweeping.desk;

import com.denaq.crm.sweeping.groups.ClusterFilter;

/** Where a cluster of that list is worked through, and where one goes from there. */
record ClusterPath(long id, ClusterFilter filter) {

    static ClusterPath of(long id, String show, String text) {
        return new ClusterPath(id, ClusterFilter.of(show, text));
    }

    String page() {
        return to("");
    }

    /** After a deed: what is left of it, or the next. */
    String then() {
        return to("/then");
    }

    /** @param more of the query */
    String undo(String deed, String more) {
        return to("/" + deed + "/undo") + "&" + more;
    }

    private String to(String there) {
        return "/duplicates/" + id + there + "?" + filter.query();
    }
}
