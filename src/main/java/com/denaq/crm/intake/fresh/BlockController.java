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

    @PostMapping
    Answer take(Screen screen, Viewer viewer, LeadForm form, @RequestParam String block) {
        PastedBlock read = read(block);
        return read == null
                ? Answer.page(leads.show(screen, viewer, form)).toast("intake.new.block.unread")
                : Answer.page(leads.show(screen, viewer, filled(form, read))).toast("intake.new.block.read");
    }

    /** Where nothing was typed yet; a town that only the phone told gives way. */
    private static LeadForm filled(LeadForm form, PastedBlock block) {
        boolean placed = form.placed().equals("true");
        boolean place = !block.place().isEmpty() && !(placed && !form.city().isEmpty());
        return new LeadForm(
                either(form.name(), block.name()),
                either(form.site(), block.site()),
                either(form.phone(), block.phone()),
                either(form.email(), block.email()),
                place ? block.place() : form.city(),
                form.country(),
                either(form.remark(), block.remark()),
                form.why(),
                form.comment(),
                form.even(),
                place ? "true" : form.placed());
    }

    private static String either(String typed, String told) {
        return typed.isEmpty() ? told : typed;
    }

    private @Nullable PastedBlock read(String block) {
        try {
            return PastedBlock.of(block, settings.homeCountry());
        } catch (BadTable tooLong) {
            return null;
        }
    }
}
