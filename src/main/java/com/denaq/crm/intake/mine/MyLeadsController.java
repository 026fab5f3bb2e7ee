package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.mine.MyLeads.Asked;
import com.denaq.crm.intake.mine.MyLeads.Place;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My leads with what became of each, and my figures. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class MyLeadsController {

    private static final int ROWS = 50;
    private static final int LONGEST = 100;

    private final Templates templates;
    private final MyLeads leads;
    private final FoundLeads sought;
    private final MyFigures figures;

    MyLeadsController(Templates templates, MyLeads leads, FoundLeads sought, MyFigures figures) {
        this.templates = templates;
        this.leads = leads;
        this.sought = sought;
        this.figures = figures;
    }

    @GetMapping("/leads")
    JteModel show(
            Screen screen,
            Viewer viewer,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String span) {
        String text = find.strip();
        Place place = Place.read(after);
        MyLeadsPage page = page(
                viewer,
                new Asked(
                        MyLeadsFilter.of(show),
                        text.substring(0, Math.min(LONGEST, text.length())),
                        MyLeads.likely(from),
                        place));
        return screen.fragment()
                ? templates.intakeMyLeadsList(screen, page)
                : templates.intakeMyLeads(screen, page, figures(viewer, FigureSpan.of(span)));
    }

    private MyLeadsPage page(Viewer viewer, Asked asked) {
        List<MyLead> found =
                asked.text().isEmpty() ? leads.page(viewer, asked, ROWS + 1) : sought.page(viewer, asked, ROWS + 1);
        List<MyLead> shown = found.subList(0, Math.min(ROWS, found.size()));
        return new MyLeadsPage(
                asked.filter(),
                asked.text(),
                asked.from(),
                leads.counts(viewer),
                shown,
                found.size() > ROWS ? Place.of(shown.getLast()) : null,
                asked.after() == null);
    }

    private FiguresView figures(Viewer viewer, FigureSpan span) {
        LocalDate first = figures.first(viewer, span);
        return new FiguresView(span, first, figures.months(viewer, first));
    }
}
