package com.denaq.crm.merging;

import java.util.LinkedHashMap;
import java.util.Map;

/** How much of a dealer comes along to the one into which it is merged. */
public record Along(
        long people,
        long phones,
        long emails,
        long activities,
        long steps,
        long papers,
        long files,
        long evidence,
        long notes) {

    public boolean nothing() {
        return counts().isEmpty();
    }

    /** By what it is; what there is nothing of is missing. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("people", people);
        counts.put("phones", phones);
        counts.put("emails", emails);
        counts.put("activities", activities);
        counts.put("steps", steps);
        counts.put("papers", papers);
        counts.put("files", files);
        counts.put("evidence", evidence);
        counts.put("notes", notes);
        counts.values().removeIf(each -> each == 0);
        return counts;
    }
}
