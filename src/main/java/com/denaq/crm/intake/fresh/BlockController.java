package com.denaq.crm.intake.fresh;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.intake.table.PastedBlock;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several lines that were pasted where the name belongs: what they tell is put where it belongs, and nothing is entered yet. */
@Controller
@RequestMapping("/leads/new/block")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class BlockController {

    private final NewLeadController leads;
    private final Settings settings;

    BlockController(NewLeadController leads, Settings settings) {
        this.leads = leads;
        this.settings = settings;
    }

    /** @param beside what of the name stays beside the block, as the rest of it was selected; null: all of it */
    @PostMapping
    Answer take(
            Screen screen,
            Viewer viewer,
            LeadForm form,
            @RequestParam String block,
            @RequestParam(required = false) @Nullable String beside) {
        String name = beside == null ? form.name() : beside.strip();
        PastedBlock read = read(block);
        if (read == null && !name.isEmpty()) { // the name stands there already, what was pasted is of it
            read = read(name + "\n" + block);
        }
        if (read == null) {
            return Answer.page(leads.show(screen, viewer, form)).toast("intake.new.block.unread");
        }
        TakenBlock taken = TakenBlock.into(form, name, read);
        Answer filled = Answer.page(leads.show(screen, viewer, taken.form()));
        return taken.rest().isEmpty()
                ? filled.toast("intake.new.block.read")
                : filled.toast("intake.new.block.rest", "rest", String.join(" · ", taken.rest()));
    }

    private @Nullable PastedBlock read(String block) {
        try {
            return PastedBlock.of(block, settings.homeCountry());
        } catch (BadTable tooLong) {
            return null;
        }
    }
}
