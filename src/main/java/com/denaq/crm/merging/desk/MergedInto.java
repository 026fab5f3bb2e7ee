package com.denaq.crm.merging.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.platform.web.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Where the dealer is now that somebody has sent something to.
 *
 * @param name null: whoever sent it may not know which one that is
 * @param works whether they may work there, so that what they typed is offered to them there
 */
public record MergedInto(
        String path, String number, @Nullable String name, boolean works) {

    static MergedInto of(Dealer there, Viewer viewer) {
        String number = there.id().toString();
        return new MergedInto("/dealers/" + number, "D-" + number, there.name(), viewer.mayWork(there.ownership()));
    }

    static MergedInto unknown(String path) {
        return new MergedInto(path, "", null, false);
    }

    public String words(Screen screen) {
        return name == null
                ? screen.t("merging.meanwhile.unknown")
                : screen.t("merging.meanwhile", "name", name, "number", number, "works", works ? "yes" : "no");
    }

    public String goThere(Screen screen) {
        return name == null ? screen.t("merging.meanwhile.lead") : screen.t("merging.meanwhile.there", "name", name);
    }
}
