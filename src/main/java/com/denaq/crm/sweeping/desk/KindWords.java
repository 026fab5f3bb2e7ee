package com.denaq.crm.sweeping.desk;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import java.util.List;

/** What a pair that isn't surely one company is headed with. */
public final class KindWords {

    private KindWords() {}

    /** The message key of it; a name alone may agree altogether, or nearly. */
    public static String key(Match.Kind kind, List<Reason.Code> reasons) {
        boolean nearly = kind == Match.Kind.NAME_ALONE && !reasons.contains(Reason.Code.SAME_NAME);
        return "sweeping.kind." + kind + (nearly ? ".nearly" : "");
    }
}
