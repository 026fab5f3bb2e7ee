package com.denaq.crm.intake.mine;

import java.util.List;
import java.util.Locale;

/** Which of somebody's own leads are shown; the conditions are over {@code dealer_listing l}. */
public enum MyLeadsFilter {
    ALL("true"),
    WAITING("l.standing = 'LEAD' and not l.in_review"),
    REVIEW("l.in_review"),
    WORK("l.standing in ('FIRM', 'ACCOUNT')"),
    CLIENTS("l.standing = 'CLIENT'"),
    DEAD_END("l.standing = 'DEAD_END'"),
    /** It was here already, which was seen after it was entered. */
    HERE("l.standing = 'HERE'"),
    BECAME_FIRMS(became("START_WORK")),
    BECAME_CLIENTS(became("STARTS_RESELLING"));

    /** Those with a place of their own above the list; the others are reached from the figures. */
    public static final List<MyLeadsFilter> SHOWN = List.of(ALL, WAITING, REVIEW, WORK, CLIENTS, DEAD_END, HERE);

    private final String condition;

    MyLeadsFilter(String condition) {
        this.condition = condition;
    }

    /** It made that move for the first time from the day {@code :from} on, and nobody took it back. */
    private static String became(String move) {
        return """
               l.standing <> 'LEAD' and exists (
                   select from stage_move m
                    where m.dealer_id = l.dealer_id and m.kind = '%s' and m.day >= :from
                      and not exists (select from stage_move t where t.dealer_id = m.dealer_id and t.takes_back = m.seq)
                      and not exists (select from stage_move e
                                       where e.dealer_id = m.dealer_id and e.kind = m.kind and e.seq < m.seq
                                         and not exists (select from stage_move t
                                                          where t.dealer_id = e.dealer_id and t.takes_back = e.seq)))""".formatted(move);
    }

    /** Within it the period says when they were entered, where it doesn't say when they became something. */
    String condition() {
        return behindFigure() ? condition : condition + " and l.created_at >= :fromAt";
    }

    /** Whether it is the list behind a figure, which holds as many as that says: those that are gone by now, too. */
    boolean behindFigure() {
        return this == BECAME_FIRMS || this == BECAME_CLIENTS;
    }

    String bare() {
        return condition;
    }

    public static MyLeadsFilter of(String code) {
        for (MyLeadsFilter each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        return ALL;
    }

    /** As it stands in the address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
