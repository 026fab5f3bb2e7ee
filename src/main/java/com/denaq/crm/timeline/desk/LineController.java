package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Some of what happened: of one kind, or earlier. */
@Controller
@Allow({Role.AGENT, Role.ADMIN})
class LineController {

    private final Templates templates;
    private final Dealers dealers;
    private final Lines lines;

    LineController(Templates templates, Dealers dealers, Lines lines) {
        this.templates = templates;
        this.dealers = dealers;
        this.lines = lines;
    }

    @GetMapping("/dealers/{dealer}/timeline")
    Answer show(
            Screen screen,
            Viewer viewer,
            @PathVariable long dealer,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day) {
        Dealer read = dealers.read(viewer, new DealerId(dealer));
        if (!screen.fragment()) {
            return Answer.redirect("/dealers/" + dealer);
        }
        Line line = lines.piece(screen, viewer, read, Line.Filter.of(only), before, day);
        return Answer.page(
                before == null ? templates.timelineLine(screen, line) : templates.timelineEntries(screen, line));
    }
}
