package com.denaq.crm.listing.views;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.ListOrder;
import com.denaq.crm.listing.screen.Asked;
import com.denaq.crm.listing.screen.BuiltInView;
import com.denaq.crm.listing.screen.ListPreferences;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves, renames, deletes views; chooses the one that opens first. */
@Controller
@RequestMapping("/dealers/views")
@Allow({Role.AGENT, Role.ADMIN})
class ViewsController {

    private static final String TOO_LONG = "listing.view.long";
    private static final String ONE = "/{id:\\d{1,18}}";

    private final Templates templates;
    private final SavedViews views;
    private final ListPreferences preferences;
    private final Languages languages;

    ViewsController(Templates templates, SavedViews views, ListPreferences preferences, Languages languages) {
        this.templates = templates;
        this.views = views;
        this.preferences = preferences;
        this.languages = languages;
    }

    @PostMapping
    Answer save(Screen screen, Viewer viewer, ViewForm form) {
        String query = clean(form.query());
        Problems problems = query.length() > SavedView.LONGEST_QUERY
                ? Problems.of("name", TOO_LONG, "most", SavedView.LONGEST_QUERY)
                : problems(viewer, form);
        if (problems.any()) {
            return fresh(screen, viewer, form, problems, false);
        }
        Optional<SavedView> there = form.instead() ? views.named(viewer, form.name()) : Optional.empty();
        if (there.isPresent()) {
            views.replace(viewer, there.get().id(), query, form.shared());
            return Answer.redirect(Asked.PATH + "?" + query)
                    .undo(
                            "/dealers/views/" + there.get().id() + "/query/undo",
                            "listing.view.replaced",
                            "name",
                            there.get().name());
        }
        if (views.save(viewer, form.name(), query, form.shared()).isEmpty()) {
            return fresh(screen, viewer, form, Problems.of("name", "listing.view.name.mine"), true);
        }
        return Answer.redirect(Asked.PATH + "?" + query).toast("listing.view.saved", "name", form.name());
    }

    @PostMapping(ONE + "/query/undo")
    Answer takeBackReplacing(Viewer viewer, @PathVariable("id") long id) {
        boolean back = views.takeBackReplacing(viewer, id);
        return Answer.redirect(Asked.PATH + "?" + views.own(viewer, id).query())
                .toast(back ? "listing.view.as-before" : "listing.view.not-as-before");
    }

    @PostMapping(ONE)
    Answer rename(Screen screen, Viewer viewer, @PathVariable("id") long id, ViewForm form) {
        SavedView view = views.own(viewer, id);
        Problems problems = problems(viewer, form);
        if (problems.any()) {
            return renamed(screen, viewer, form, id, problems);
        }
        if (!views.rename(viewer, id, form.name(), form.shared())) {
            return renamed(screen, viewer, form, id, Problems.of("name", "listing.view.name.taken"));
        }
        return Answer.redirect(Asked.PATH + "?" + view.query()).toast("listing.view.saved", "name", form.name());
    }

    @PostMapping(ONE + "/deletion")
    Answer delete(Viewer viewer, @PathVariable("id") long id) {
        SavedView view = views.own(viewer, id);
        views.delete(viewer, id);
        return Answer.redirect(Asked.PATH)
                .undo("/dealers/views/" + id + "/deletion/undo", "listing.view.deleted", "name", view.name());
    }

    @PostMapping(ONE + "/deletion/undo")
    Answer restore(Viewer viewer, @PathVariable("id") long id) {
        boolean back = views.restore(viewer, id);
        return Answer.back(Asked.PATH).toast(back ? "listing.view.restored" : "listing.view.not-restored");
    }

    /** The view that opens where the address asks for nothing; an empty query is the usual one. */
    @PostMapping("/first")
    Answer first(Viewer viewer, @RequestParam("query") String query) {
        String chosen = query.isBlank() ? null : clean(query);
        if (chosen != null && chosen.length() > SavedView.LONGEST_QUERY) {
            return Answer.back(Asked.PATH).toast(TOO_LONG, "most", SavedView.LONGEST_QUERY);
        }
        Optional<String> before = preferences.first(viewer, chosen);
        String undo = "/dealers/views/first?query="
                + java.net.URLEncoder.encode(before.orElse(""), java.nio.charset.StandardCharsets.UTF_8);
        return Answer.back(Asked.PATH).undo(undo, "listing.view.first.done");
    }

    /** Two of one name can't be told apart, in whatever language somebody reads them. */
    private Problems problems(Viewer viewer, ViewForm form) {
        boolean builtIn = BuiltInView.of(viewer).stream()
                .anyMatch(view -> Languages.ALL.stream()
                        .anyMatch(each -> languages.words(each).text(view.key()).equalsIgnoreCase(form.name())));
        return builtIn ? Problems.of("name", "listing.view.name.built-in") : form.problems();
    }

    /** As we write it, whatever was sent. */
    private static String clean(String query) {
        int sort = ("&" + query).lastIndexOf("&sort=");
        ListOrder order = sort < 0 ? null : ListOrder.parse(query.substring(sort + "sort=".length()));
        return Asked.query(DealerFilter.parse(query), order);
    }

    /** @param mine one of the viewer's own has that name: it may be saved in its place */
    private Answer fresh(Screen screen, Viewer viewer, ViewForm form, Problems problems, boolean mine) {
        List<String> known = SavedView.names(views.of(viewer), viewer);
        return Answer.problem(templates.listingViewForm(screen, form, null, viewer.mayManage(), problems, known, mine));
    }

    private Answer renamed(Screen screen, Viewer viewer, ViewForm form, long id, Problems problems) {
        return Answer.problem(
                templates.listingViewForm(screen, form, id, viewer.mayManage(), problems, List.of(), false));
    }
}
