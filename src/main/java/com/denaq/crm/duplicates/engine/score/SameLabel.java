package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.words.NameReader;
import com.denaq.crm.duplicates.engine.words.Reading;
import java.util.List;

/**
 * Sites that somebody may have moved from one ending to another: {@code quillfeather.com}, {@code quill-feather.net}.
 * What any shop might be called is somebody else's there.
 */
final class SameLabel {

    private static final int SHORTEST = 7;

    private SameLabel() {}

    static boolean in(List<SiteMark> asked, List<SiteMark> known) {
        for (SiteMark here : asked) {
            for (SiteMark there : known) {
                if (here.ownDomain() && there.ownDomain() && same(here, there)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean same(SiteMark here, SiteMark there) {
        String label = here.label();
        return label.length() >= SHORTEST
                && plain(label).equals(plain(there.label()))
                && !Brands.has(here.key())
                && telling(label);
    }

    private static String plain(String label) {
        return label.replace("-", "");
    }

    private static boolean telling(String label) {
        return NameReader.read(label).readings().stream().allMatch(Reading::telling);
    }
}
