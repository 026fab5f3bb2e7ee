package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason.Code;
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
    /** Another agent works with it. */
    COLLEAGUES,
    /** Nobody works with it yet: the viewer neither. */
    FREE,
    /** Without an agent as well, but nobody can take it: it waits for review, or is a dead end. */
    NOBODYS,
    /** Checked before it was kept why: somebody looks at it by itself. */
    UNKNOWN;

    /** Of a row, null for none; the first four are kept with it. */
    static final String SQL = """
            case when twin_of is not null or (why ->> 'mergeable')::boolean
                 then case when why -> 'apart' is null then 'UNKNOWN' else why ->> 'apart' end
                 when why ->> 'owner' is not null then 'COLLEAGUES'
                 when why ->> 'state' like '%LEAD' then 'FREE'
                 else 'NOBODYS' end""";

    private static final Set<Code> OWN =
            EnumSet.of(Code.SAME_SITE, Code.SAME_PHONE, Code.SAME_EMAIL, Code.SAME_MAIL_DOMAIN);

    /** Of a name that isn't altogether the same, and of what differs besides: another company's, if nothing OWN is. */
    private static final Set<Code> DOUBTFUL = EnumSet.of(
            Code.NAME_NEARLY, Code.NAME_PARTLY, Code.ACRONYM, Code.OTHER_PHONE, Code.OTHER_SITE, Code.OTHER_ADDRESS);

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
