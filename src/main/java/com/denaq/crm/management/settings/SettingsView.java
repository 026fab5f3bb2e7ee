package com.denaq.crm.management.settings;

import com.denaq.crm.dealers.ReasonList;
import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that Settings shows.
 *
 * @param verified by the id of the paper type, how many are verified, exact to 1,000
 * @param changed rules that somebody else changed meanwhile: as they stand now; null: nobody did
 * @param entry what was typed into a dialog and has problems; null: nothing
 */
public record SettingsView(
        RuleForm rules,
        Problems problems,
        @Nullable RuleForm changed,
        List<PaperTypes.Entry> papers,
        Map<Long, Long> verified,
        List<ReasonList.Entry> reasons,
        List<Choice> zones,
        List<Choice> countries,
        @Nullable EntryForm entry) {

    public boolean open(String dialog) {
        return entry != null && entry.dialog().equals(dialog);
    }
}
