package com.denaq.crm.listing.screen;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.views.SavedViews;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Dealers: the table. */
@Controller
@RequestMapping(Asked.PATH)
@Allow({Role.AGENT, Role.ADMIN})
class DealersController {

    private final Templates templates;
    private final DealersDesk desk;
    private final FilterChoices choices;
    private final ListPreferences preferences;
    private final SavedViews views;
    private final Colleagues colleagues;

    DealersController(
            Templates templates,
            DealersDesk desk,
            FilterChoices choices,
            ListPreferences preferences,
            SavedViews views,
            Colleagues colleagues) {
        this.templates = templates;
        this.desk = desk;
        this.choices = choices;
        this.preferences = preferences;
        this.views = views;
        this.colleagues = colleagues;
    }

    @GetMapping
    JteModel list(Screen screen, Viewer viewer, @RequestParam MultiValueMap<String, String> query) {
        DealersView view = desk.view(screen, viewer, Asked.of(query));
        return templates.listingDealers(
                screen, view, choices, viewer, views.of(viewer), colleagues.of(screen, viewer, view.filter()));
    }

    /** @param list the query of the list in which they are chosen */
    @PostMapping("/columns")
    Answer columns(
            Viewer viewer,
            @RequestParam(name = "column", required = false) @Nullable List<String> columns,
            @RequestParam(name = "list", defaultValue = "") String list) {
        preferences.columns(viewer, DealerFilter.parse(list), ListColumn.of(columns == null ? List.of() : columns));
        return Answer.back(Asked.PATH);
    }
}
