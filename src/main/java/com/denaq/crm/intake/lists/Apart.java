package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason.Code;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a row isn't merged with all of its kind: somebody looks at it by itself first, or nothing can be merged there. */
public enum Apart {
    /** One chain, another town. */
    BRANCH,
    /** A namesake, or what else is in another town. */
    ELSEWHERE,
    /** Only a phone, a mailbox, a site or a house is the same. */
    OTHER_NAME,
    /** A part of the name agrees, and nothing else that tells one from another. */
    PART,
    /** Another agent works with it. */
    COLLEAGUES,
    /** Nobody works with it yet: the viewer neither. */
    FREE;

    /** Of a row, null for none; the first four are kept with it. */
    static final String SQL = """
            case when twin_of is not null or (why ->> 'mergeable')::boolean then why ->> 'apart'
                 when why ->> 'owner' is not null then 'COLLEAGUES'
                 else 'FREE' end""";

    private static final List<Code> OWN = List.of(Code.SAME_SITE, Code.SAME_PHONE, Code.SAME_EMAIL);

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
        boolean part = reasons.contains(Code.NAME_PARTLY) || reasons.contains(Code.ACRONYM);
        return part && OWN.stream().noneMatch(reasons::contains) ? PART : null;
    }
}
