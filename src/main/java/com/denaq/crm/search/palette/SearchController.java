package com.denaq.crm.search.palette;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.search.Results;
import com.denaq.crm.search.Search;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds while somebody types, and all of it on a page. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class SearchController {

    private static final int IN_PALETTE = 7;
    /** What no page shows any more takes another word to find. */
    private static final int MOST = 1_000;

    private final Templates templates;
    private final Search search;
    private final Commands commands;
    private final Settings settings;

    SearchController(Templates templates, Search search, Commands commands, Settings settings) {
        this.templates = templates;
        this.search = search;
        this.commands = commands;
        this.settings = settings;
    }

    @GetMapping("/palette")
    JteModel palette(Screen screen, Viewer viewer, @RequestParam(defaultValue = "") String q) {
        String typed = q.strip();
        boolean onlyCommands = typed.isEmpty() || Commands.asked(typed);
        Results found = onlyCommands ? Results.none() : search.find(viewer, typed, IN_PALETTE);
        List<NavigationEntry> entries = commands.named(screen, typed);
        List<Deed> deeds = commands.deeds(screen, typed);
        boolean meant = found.guessed() && !(entries.isEmpty() && deeds.isEmpty());
        Results results = meant ? Results.none() : found; // what is called so goes before what only resembles it
        return templates.searchPalette(screen, new PaletteView(typed, results, entries, deeds, settings.homeCountry()));
    }

    @GetMapping("/search")
    JteModel page(
            Screen screen,
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String dealers,
            @RequestParam(defaultValue = "1") String people) {
        String typed = q.strip();
        Results results = typed.isEmpty() ? Results.none() : search.find(viewer, typed, MOST);
        PaletteView view = new PaletteView(typed, results, List.of(), List.of(), settings.homeCountry());
        return templates.searchPage(
                screen,
                new ResultsPage(
                        view, Portion.at(results.dealers(), dealers), Portion.at(results.people(), people), MOST));
    }
}
