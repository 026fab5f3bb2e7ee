package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a row isn't merged with all of its kind: somebody looks at it by itself first, or nothing can be merged there. */
public enum Apart {
    /** One chain, another town. */
    BRANCH,
    /** A namesake, or what else is in another town. */
    ELSEWHERE,
    /** Only a phone, a mailbox, a site or a house is the same. */
    OTHER_NAME,
    /** Only the name agrees, not altogether or beside what differs, and nothing that one company alone has. */
    PART,
    /** It looks as much like one as like another: somebody chooses. */
    SEVERAL,
    /** Another agent works with it. */
    COLLEAGUES,
    /** Nobody works with it yet: the viewer neither. */
    FREE,
    /** Without an agent as well, but nobody can take it: it waits for review, or is a dead end. */
    NOBODYS,
    /** The row above that it is a twin of isn't to come in, so there is nothing to merge it into. */
    ABOVE,
    /** Checked before it was kept why: somebody looks at it by itself. */
    UNKNOWN;

    private static final String KEPT =
            "case when %1$s.why -> 'apart' is null then 'UNKNOWN' else %1$s.why ->> 'apart' end";
    private static final String CLOSED = """
            case when %1$s.why ->> 'owner' is not null then 'COLLEAGUES'
                 when %1$s.why ->> 'state' like '%%LEAD' then 'FREE'
                 else 'NOBODYS' end""";

    /** Of a row, null for none; the first five are kept with it. What it is a twin of must be something to merge into. */
    static final String SQL = """
            case when lead_list_row.twin_of is not null
                 then (select case when a.result is distinct from 'UNDONE' and (a.dealer_id is not null or a.choice <> 'SKIP')
                                        or a.verdict = 'HERE' and (a.why ->> 'mergeable')::boolean
                                   then %s
                                   when a.verdict = 'HERE' then %s
                                   else 'ABOVE' end
                         from lead_list_row a
                        where a.list_id = lead_list_row.list_id and a.n = lead_list_row.twin_of)
                 when (lead_list_row.why ->> 'mergeable')::boolean then %s
                 else %s end""".formatted(
                    KEPT.formatted("lead_list_row"),
                    CLOSED.formatted("a"),
                    KEPT.formatted("lead_list_row"),
                    CLOSED.formatted("lead_list_row"));

    /** Whether a row can be merged at all: also a twin of what may be chosen still. */
    static final String MERGEABLE = """
            (case when lead_list_row.twin_of is null then (lead_list_row.why ->> 'mergeable')::boolean
                  else (select a.result is distinct from 'UNDONE'
                               and (a.dealer_id is not null or a.choice <> 'SKIP' or a.verdict <> 'HERE')
                               or a.verdict = 'HERE' and (a.why ->> 'mergeable')::boolean
                          from lead_list_row a
                         where a.list_id = lead_list_row.list_id and a.n = lead_list_row.twin_of) end)""";

    private static final Set<Code> OWN =
            EnumSet.of(Code.SAME_SITE, Code.SAME_PHONE, Code.SAME_EMAIL, Code.SAME_MAIL_DOMAIN);

    /** Of a name that isn't altogether the same, and of what differs besides: another company's, if nothing OWN is. */
    private static final Set<Code> DOUBTFUL = EnumSet.of(
            Code.NAME_NEARLY, Code.NAME_PARTLY, Code.ACRONYM, Code.OTHER_PHONE, Code.OTHER_SITE, Code.OTHER_ADDRESS);

    /** Nearer to each other than that, in bits, two that only look similar are equals. */
    private static final double EQUALS = 1;

    /** Of the likeliest; null: it may well be that one. */
    static @Nullable Apart of(Verdict verdict) {
        Match best = verdict.matches().getFirst();
        Apart apart = of(best);
        return apart != null || !equals(verdict) ? apart : SEVERAL;
    }

    /** What is surely here more than once is one company all the same. */
    private static boolean equals(Verdict verdict) {
        return verdict.verdict() == Verdict.Kind.LOOKS_SIMILAR
                && verdict.matches().size() > 1
                && verdict.matches().get(0).bits() - verdict.matches().get(1).bits() < EQUALS;
    }

    /** Of the one that somebody chooses. */
    static @Nullable Apart of(Match match) {
        return of(match.kind(), match.reasons().stream().map(Reason::code).toList());
    }

    /** Null: they may well be one. */
    static @Nullable Apart of(Match.Kind kind, Collection<Code> reasons) {
        return switch (kind) {
            case SAME -> null;
            case BRANCH -> BRANCH;
            case NAMESAKE -> ELSEWHERE;
            case CONTACT_ALONE -> OTHER_NAME;
            case NAME_ALONE, SIMILAR -> similar(reasons);
        };
    }

    private static @Nullable Apart similar(Collection<Code> reasons) {
        if (reasons.contains(Code.OTHER_CITY)) {
            return ELSEWHERE;
        }
        if (reasons.contains(Code.OTHER_NAME)) {
            return OTHER_NAME;
        }
        return reasons.stream().anyMatch(DOUBTFUL::contains) && reasons.stream().noneMatch(OWN::contains) ? PART : null;
    }
}
