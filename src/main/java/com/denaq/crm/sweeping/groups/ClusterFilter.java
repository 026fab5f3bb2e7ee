package com.denaq.crm.sweeping.groups;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Which clusters are shown.
 *
 * @param text in a name, a town, or a dealer's number, from three characters on: less says little and no index knows it
 */
public record ClusterFilter(Kind kind, String text) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;

    /** The conditions are over {@code duplicate_cluster c}. */
    public enum Kind {
        ALL("(c.later_until is null or c.later_until <= :now)"),
        SURE("c.sure and " + ALL.condition),
        BRANCH("not c.sure and c.kind = 'BRANCH' and " + ALL.condition),
        SIMILAR("not c.sure and c.kind <> 'BRANCH' and " + ALL.condition),
        LATER("c.later_until > :now");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }

        /** As it stands in the address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ClusterFilter of(String show, String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        Kind wanted = Kind.ALL;
        for (Kind each : Kind.values()) {
            wanted = each.code().equals(show) ? each : wanted;
        }
        return new ClusterFilter(wanted, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    public ClusterFilter with(Kind other) {
        return new ClusterFilter(other, text);
    }

    String condition() {
        return kind.condition + (text.length() < SHORTEST ? "" : " and c.words like :text");
    }

    String pattern() {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** For an address, behind its question mark. */
    public String query() {
        String show = "show=" + kind.code();
        return text.isEmpty() ? show : show + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
