package com.denaq.crm.reading.parts;

import com.ibm.icu.text.SpoofChecker;
import java.net.IDN;
import java.util.Locale;

/** Names of the Internet as people write them: {@code ноутбук.рф} for {@code xn--90asheufc.xn--p1ai}. */
public final class ShownHosts {

    private static final String CODED = "xn--";

    /** ICU's tables are large: only a coded name waits for them. */
    private static final class Likeness {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder()
                .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
                .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
                .build();

        private Likeness() {}
    }

    private ShownHosts() {}

    /** A part that mixes alphabets, or whose letters look like Latin ones under a Latin domain, stays coded. */
    public static String shown(String host) {
        if (!host.contains(CODED)) {
            return host;
        }
        String[] labels = host.split("\\.", -1);
        int last = labels.length - 1;
        labels[last] = shown(labels[last], true);
        boolean latin = Alphabets.plain(labels[last]);
        for (int i = 0; i < last; i++) {
            labels[i] = shown(labels[i], !latin);
        }
        return String.join(".", labels);
    }

    private static String shown(String label, boolean mayLookLatin) {
        if (!label.startsWith(CODED)) {
            return label;
        }
        String name = IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED);
        boolean same =
                IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT).equals(label);
        boolean clear = same
                && name.codePoints().allMatch(each -> Character.isLetterOrDigit(each) || each == '-')
                && !Likeness.CHECKER.failsChecks(name);
        return clear && (mayLookLatin || !Alphabets.plain(Likeness.CHECKER.getSkeleton(name))) ? name : label;
    }
}
