package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.distribution.handing.GivingByHand;
import com.denaq.crm.distribution.handing.HandOvers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What was handed over lately: comes after Distribute, which is quick without it. */
@Controller
@Allow(Role.ADMIN)
class RecentHandOversController {

    private static final int MOST = 10;

    private final Templates templates;
    private final HandOvers handOvers;
    private final GivingByHand byHand;

    RecentHandOversController(Templates templates, HandOvers handOvers, GivingByHand byHand) {
        this.templates = templates;
        this.handOvers = handOvers;
        this.byHand = byHand;
    }

    @GetMapping("/distribute/hand-overs")
    Answer show(Screen screen) {
        return screen.fragment()
                ? Answer.page(templates.distributionRecent(
                        screen, RecentHandOver.of(handOvers.latest(MOST), byHand.latest(MOST), MOST)))
                : Answer.redirect("/distribute");
    }
}
