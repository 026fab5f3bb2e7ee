package com.denaq.crm.access.team;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.EmailAddress;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody leaves, or comes back. */
@Controller
@Allow(Role.ADMIN)
@RequestMapping("/users/{id}/departure")
class DepartureController {

    private final Departures departures;
    private final TeamPages pages;
    private final Templates templates;

    DepartureController(Departures departures, TeamPages pages, Templates templates) {
        this.departures = departures;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Screen screen, UserId viewer, @PathVariable("id") long id) {
        TeamPage page = pages.of(new UserId(id), viewer);
        if (page.chosen() == null || page.chosen().user().deleted()) {
            throw new NotFound("user " + id + " who could leave");
        }
        return templates.accessUsers(screen, page.leaving(false, Problems.NONE));
    }

    @PostMapping
    Answer leave(
            Screen screen,
            UserId viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "delete", defaultValue = "false") boolean delete,
            @RequestParam(name = "heir", required = false) @Nullable Long heir) {
        TeamPage page = pages.of(new UserId(id), viewer);
        return switch (departures.leave(new UserId(id), delete, heir, viewer)) {
            case Changed.Done(User now, var change)
            when now.id().equals(viewer) -> // out at once: who can't come in can't undo either
                Answer.redirect("/sign-in").toast(delete ? "access.users.deleted.own" : "access.users.deactivated.own");
            case Changed.Done(User now, var change) ->
                Answer.redirect("/users")
                        .undo(
                                "/users/" + id + "/departure/undo",
                                delete ? "access.users.deleted" : "access.users.deactivated",
                                "name",
                                now.name());
            case Changed.Stale stale -> Answer.redirect("/users/" + id);
            case Changed.LastAdmin last -> refused(screen, page, delete, Problems.ofForm("access.users.last-admin"));
            case Changed.HeirMissing missing ->
                refused(screen, page, delete, Problems.of("heir", "access.users.heir.missing"));
            case Changed.AddressTaken taken -> throw new IllegalStateException("nobody changed an address");
        };
    }

    /** With everything that their heir still has of it. */
    @PostMapping("/undo")
    Answer undo(Screen screen, UserId viewer, @PathVariable("id") long id, UserForm form) {
        return back(screen, new UserId(id), true, form, viewer);
    }

    /** They may sign in again; what was theirs stays where it went. */
    @PostMapping("/return")
    Answer comeBack(Screen screen, UserId viewer, @PathVariable("id") long id, UserForm form) {
        return back(screen, new UserId(id), false, form, viewer);
    }

    /** {@code form} may say with which address, where theirs was given to somebody else. */
    private Answer back(Screen screen, UserId id, boolean withAll, UserForm form, UserId viewer) {
        TeamPage page = pages.of(id, viewer);
        if (form.email() != null && !EmailAddress.is(form.address())) {
            return without(screen, page, form, Problems.of("email", "access.email.unreadable"));
        }
        return switch (departures.comeBack(id, withAll, form.email() == null ? null : form.address(), viewer)) {
            case Changed.Done(User now, var change) ->
                Answer.redirect("/users/" + id).toast("access.users.back", "name", now.name());
            case Changed.AddressTaken(User holder) ->
                without(screen, page, form, Problems.of("email", "access.users.back.taken", "name", holder.name()));
            default -> Answer.redirect("/users/" + id);
        };
    }

    private Answer without(Screen screen, TeamPage page, UserForm form, Problems problems) {
        return Answer.problem(templates.accessUsers(screen, page.with(form, problems)));
    }

    private Answer refused(Screen screen, TeamPage page, boolean delete, Problems problems) {
        return Answer.problem(templates.accessUsers(screen, page.leaving(delete, problems)));
    }
}
