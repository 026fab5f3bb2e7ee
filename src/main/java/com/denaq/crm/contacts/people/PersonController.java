package com.denaq.crm.contacts.people;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.AddedContact;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.ContactChange;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds and changes the people of a dealer, in their place on its page. */
@Controller
@RequestMapping("/dealers/{dealer}/contacts")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class PersonController {

    private final Templates templates;
    private final Contacts contacts;
    private final Dealers dealers;
    private final PeoplePanel panel;

    PersonController(Templates templates, Contacts contacts, Dealers dealers, PeoplePanel panel) {
        this.templates = templates;
        this.contacts = contacts;
        this.dealers = dealers;
        this.panel = panel;
    }

    @GetMapping("/new")
    JteModel fresh(Screen screen, Viewer viewer, @PathVariable long dealer) {
        DealerId id = changeable(viewer, dealer);
        return form(screen, new PeopleView.PersonEdit(id, null, PersonForm.EMPTY, Problems.NONE, null));
    }

    @GetMapping("/{contact}/edit")
    JteModel edit(Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long contact) {
        DealerId id = changeable(viewer, dealer);
        Contact person = contacts.read(id, new ContactId(contact));
        return form(screen, new PeopleView.PersonEdit(id, person.id(), PersonForm.of(person), Problems.NONE, null));
    }

    @PostMapping
    Answer add(
            Screen screen, Viewer viewer, @PathVariable long dealer, @RequestParam MultiValueMap<String, String> sent) {
        DealerId id = changeable(viewer, dealer);
        PersonForm form = PersonForm.of(sent);
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(drawn(screen, viewer, new PeopleView.PersonEdit(id, null, form, problems, null)));
        }
        AddedContact added = contacts.add(viewer, id, form.person());
        String undo = "/dealers/" + id + "/contacts/" + added.id() + "/addition/undo"
                + (added.began() == null ? "" : "?began=" + added.began());
        return changed(screen, viewer, id, null)
                .undo(undo, added.began() == null ? "contacts.added" : "contacts.added.began", "name", form.name());
    }

    @PostMapping("/{contact}")
    Answer change(
            Screen screen,
            Viewer viewer,
            @PathVariable long dealer,
            @PathVariable long contact,
            @RequestParam MultiValueMap<String, String> sent) {
        DealerId id = changeable(viewer, dealer);
        ContactId person = new ContactId(contact);
        PersonForm form = PersonForm.of(sent);
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(drawn(screen, viewer, new PeopleView.PersonEdit(id, person, form, problems, null)));
        }
        return switch (contacts.change(viewer, id, person, form.version(), form.person())) {
            case ContactChange.Saved saved
            when saved.now().version() == form.version() ->
                changed(screen, viewer, id, person).toast("component.unchanged");
            case ContactChange.Saved saved ->
                changed(screen, viewer, id, person)
                        .undo(
                                "/dealers/" + id + "/contacts/" + person + "/changes/"
                                        + saved.now().version() + "/undo",
                                "contacts.changed",
                                "name",
                                saved.now().name());
            case ContactChange.Stale stale ->
                Answer.conflict(
                        drawn(screen, viewer, new PeopleView.PersonEdit(id, person, form, Problems.NONE, stale)));
            case ContactChange.Removed removed ->
                Answer.conflict(drawn(
                        screen,
                        viewer,
                        new PeopleView.PersonEdit(
                                id, null, form.startedFrom(0, ""), gone(screen, removed), null, person)));
        };
    }

    @PostMapping("/{contact}/removal")
    Answer remove(Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long contact) {
        DealerId id = changeable(viewer, dealer);
        Contact person = contacts.of(id).stream()
                .filter(each -> each.id().value() == contact)
                .findFirst()
                .orElse(null);
        if (person == null) {
            ContactChange.Removed removed = contacts.removed(id, new ContactId(contact));
            return changed(screen, viewer, id, removed.was().id())
                    .toast("contacts.removed.meanwhile", "name", removed.was().name(), "who", who(screen, removed));
        }
        contacts.delete(viewer, id, person.id());
        return changed(screen, viewer, id, person.id())
                .undo(
                        "/dealers/" + id + "/contacts/" + person.id() + "/removal/undo",
                        "contacts.removed",
                        "name",
                        person.name());
    }

    /** What was typed can be saved as somebody new. */
    private static Problems gone(Screen screen, ContactChange.Removed removed) {
        return Problems.ofForm(
                "contacts.conflict.removed",
                "who",
                who(screen, removed),
                "name",
                removed.was().name(),
                "when",
                screen.when(removed.at() == null ? screen.now() : removed.at()));
    }

    private static String who(Screen screen, ContactChange.Removed removed) {
        return removed.by() == null ? screen.t("contacts.colleague") : removed.by();
    }

    private Answer changed(Screen screen, Viewer viewer, DealerId id, @Nullable ContactId closed) {
        if (!screen.fragment()) {
            return Answer.back("/dealers/" + id);
        }
        Dealer dealer = dealers.read(viewer, id);
        return Answer.page(panel.draw(screen, viewer, dealer, null, PeopleView.place(id, closed)))
                .event(DealerPanel.CHANGED);
    }

    private JteModel form(Screen screen, PeopleView.PersonEdit open) {
        return templates.contactsPersonForm(screen, open);
    }

    private JteModel drawn(Screen screen, Viewer viewer, PeopleView.PersonEdit open) {
        return panel.draw(screen, viewer, dealers.read(viewer, open.dealer()), open, null);
    }

    private DealerId changeable(Viewer viewer, long dealer) {
        DealerId id = new DealerId(dealer);
        if (!viewer.mayChange(dealers.read(viewer, id).ownership())) {
            throw new NotFound("dealer " + id + " for change");
        }
        return id;
    }
}
