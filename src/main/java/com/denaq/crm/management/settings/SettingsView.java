package com.denaq.crm.management.settings;

import com.denaq.crm.dealers.ReasonList;
import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.ZoneChoices;
import com.denaq.crm.platform.words.CountryNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that Settings shows.
 *
 * @param verified by the id of the paper type, how many are verified, exact to 1,000
 * @param changed what somebody else did to the rules meanwhile; null: nobody did
 * @param entry what was typed into a dialog and has problems; null: nothing
 */
public record SettingsView(
        RuleForm rules,
        Problems problems,
        @Nullable Conflict changed,
        List<PaperTypes.Entry> papers,
        Map<Long, Long> verified,
        List<ReasonList.Entry> reasons,
        List<Choice> countries,
        @Nullable EntryForm entry) {

    /** The rules that a form was drawn from, and as they stand now. */
    public record Conflict(RuleForm was, RuleForm now) {}

    public List<Choice> zones(Screen screen) {
        return ZoneChoices.in(screen.locale(), screen.now(), ZoneChoices.known(rules.zone()));
    }

    /** What a zone is called; what was typed and is none as it stands. */
    public String zone(Screen screen, String id) {
        return ZoneChoices.name(id, screen.locale(), screen.now());
    }

    public String country(Screen screen, String code) {
        return CountryNames.of(code, screen.locale());
    }

    public boolean open(String dialog) {
        return entry != null && entry.dialog().equals(dialog);
    }
}
