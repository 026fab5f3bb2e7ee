package com.denaq.crm.myday.day;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.DealerDesk;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.myday.QueuePage;
import com.denaq.crm.myday.QueuePlace;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An agent's home: the queue, and beside it the dealer that is being worked with. */
@Controller
@RequestMapping(MyDayController.HERE)
@Allow(Role.AGENT)
class MyDayController {

    static final String HERE = "/my-day";

    private final Templates templates;
    private final MyDay day;
    private final DealerDesk desk;
    private final Dealers dealers;

    MyDayController(Templates templates, MyDay day, DealerDesk desk, Dealers dealers) {
        this.templates = templates;
        this.day = day;
        this.desk = desk;
        this.dealers = dealers;
    }

    /** {@code at} opens that dealer, or what it was merged into, also when it isn't in the queue any more. */
    @GetMapping
    Answer page(Screen screen, Viewer viewer, @RequestParam(name = "at", required = false) @Nullable Long at) {
        DealerId asked = at == null ? null : new DealerId(at);
        boolean there = asked != null && desk.opens(screen, viewer, asked);
        DealerId survivor =
                asked == null || there ? null : dealers.survivor(viewer, asked).orElse(null);
        if (survivor != null) {
            return Answer.redirect(HERE + "?at=" + survivor);
        }
        DayView view = day.view(screen, viewer, there ? asked : null, MyDay.ROWS);
        JteModel drawn = view.at() == null ? templates.mydayRest(screen, view) : desk.draw(screen, viewer, view.at());
        return Answer.page(templates.mydayPage(screen, view, drawn, there));
    }

    /** The queue as it is now, with as many rows as are shown. */
    @GetMapping("/queue")
    JteModel queue(
            Screen screen,
            Viewer viewer,
            @RequestParam(name = "at", required = false) @Nullable Long at,
            @RequestParam(name = "rows", defaultValue = "0") int rows) {
        return templates.mydayQueue(
                screen, day.view(screen, viewer, at == null ? new DealerId(0) : new DealerId(at), rows));
    }

    @GetMapping("/queue/more")
    JteModel more(Screen screen, Viewer viewer, @RequestParam("after") String after) {
        QueuePlace place = QueuePlace.read(after).orElseThrow(() -> new NotFound("place in the queue " + after));
        QueuePage page = day.further(viewer, place);
        return templates.mydayRows(screen, DayView.groups(page, place), null, null, page.next());
    }

    /** How many wait by now, for the navigation of whatever page is open. */
    @GetMapping("/waiting")
    JteModel waiting(Screen screen, Viewer viewer) {
        return templates.platformWaiting(screen, "myday.title", day.waiting(viewer), false);
    }

    /** In place of a dealer, when nothing is left to do. */
    @GetMapping("/rest")
    JteModel rest(Screen screen, Viewer viewer) {
        return templates.mydayRest(screen, day.view(screen, viewer, null, MyDay.ROWS));
    }
}
