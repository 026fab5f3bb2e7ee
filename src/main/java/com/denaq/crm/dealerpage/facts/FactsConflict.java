package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two corrected the same facts at once: theirs is saved, mine is not.
 *
 * @param was what both started from
 * @param base theirs, written down for the next try
 */
public record FactsConflict(
        DealerId dealer,
        FactsForm was,
        FactsForm theirs,
        FactsForm mine,
        String base,
        @Nullable Changed by) {

    /** Fields that somebody else has changed, and not to what I typed: to be chosen from. */
    public List<String> different() {
        return FactsForm.NAMES.stream()
                .filter(name -> changed(name) && !theirs.get(name).equals(mine.get(name)))
                .toList();
    }

    /** The others: sent along. */
    public List<String> same() {
        return FactsForm.NAMES.stream()
                .filter(name -> !different().contains(name))
                .toList();
    }

    /** As I left it where nobody else has touched it. */
    public String settled(String name) {
        return (changed(name) ? theirs : mine).get(name);
    }

    private boolean changed(String name) {
        return !theirs.get(name).equals(was.get(name));
    }

    /** What I touched is proposed as I typed it, everything else as it is by now. */
    public boolean mineFirst(String name) {
        return !mine.get(name).equals(was.get(name));
    }

    public String who(Screen screen) {
        return by == null || by.name() == null ? screen.t("dealer.facts.somebody") : by.name();
    }
}
