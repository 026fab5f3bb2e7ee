package com.denaq.crm.access.team;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.access.sessions.ShownOnce;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.OwnAddress;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here: the list, somebody new, and changes. */
@Controller
@Allow(Role.ADMIN)
@RequestMapping("/users")
class TeamController {

    private final Team team;
    private final TeamPages pages;
    private final ShownOnce shown;
    private final OwnAddress address;
    private final Templates templates;

    TeamController(Team team, TeamPages pages, ShownOnce shown, OwnAddress address, Templates templates) {
        this.team = team;
        this.pages = pages;
        this.shown = shown;
        this.address = address;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Screen screen, UserId viewer, @RequestParam(name = "show", required = false) @Nullable String show) {
        return templates.accessUsers(screen, pages.list(Show.of(show), viewer));
    }

    /** The link is on the page that comes next and nowhere else: it is shown once. */
    @PostMapping
    @Transactional
    public Answer invite(Screen screen, UserId viewer, UserForm form, HttpServletRequest request) {
        Problems problems = form.problems(pages.today());
        if (problems.any()) {
            return Answer.problem(templates.accessUsers(
                    screen, pages.list(Show.ACTIVE, viewer).with(form, problems)));
        }
        Optional<Team.Invited> invited = team.invite(form, viewer);
        if (invited.isEmpty()) {
            Problems taken = Problems.of("email", "access.users.taken");
            return Answer.problem(templates.accessUsers(
                    screen, pages.list(Show.ACTIVE, viewer).with(form, taken)));
        }
        User made = invited.get().user();
        String link = address.of(request, invited.get().path());
        shown.keep(request, SignedIn.ownSession(), page(made.id().value()), link);
        return Answer.redirect(page(made.id().value()) + "#user");
    }

    @GetMapping("/{id}")
    JteModel show(
            Screen screen,
            UserId viewer,
            @PathVariable("id") long id,
            HttpServletRequest request,
            HttpServletResponse response) {
        TeamPage page = pages.of(new UserId(id), viewer);
        String link = shown.take(request, response, SignedIn.ownSession(), page(id));
        return templates.accessUsers(screen, link == null ? page : page.withLink(link));
    }

    static String page(long user) {
        return "/users/" + user;
    }

    @PostMapping("/{id}")
    Answer change(Screen screen, UserId viewer, @PathVariable("id") long id, UserForm form) {
        TeamPage page = pages.of(new UserId(id), viewer); // nobody there is 404, whatever was typed
        Problems problems = form.problems(pages.today());
        if (problems.any()) {
            return Answer.problem(templates.accessUsers(screen, page.with(form, problems)));
        }
        return switch (team.change(new UserId(id), form, viewer)) {
            case Changed.Done done -> done(done, viewer);
            case Changed.Stale(User now) ->
                Answer.conflict(templates.accessUsers(
                        screen, StaleUser.shown(screen, page, form, UserForm.of(now, pages.today()))));
            case Changed.AddressTaken taken -> wrong(screen, page, form, "email", "access.users.taken");
            case Changed.LastAdmin last -> wrong(screen, page, form, "role", "access.users.last-admin");
            case Changed.HeirMissing missing -> wrong(screen, page, form, "heir", "access.users.heir.missing");
        };
    }

    private static Answer done(Changed.Done done, UserId viewer) {
        User now = done.now();
        if (now.id().equals(viewer) && now.role() != Role.ADMIN) { // this page isn't theirs any more, nor its undo
            return Answer.redirect("/")
                    .toast("access.users.own-role." + now.role().code());
        }
        Answer answer = Answer.redirect("/users/" + now.id());
        return done.change() == null
                ? answer.toast("access.users.changed", "name", now.name())
                : answer.undo(done.change().path(now.id()), "access.users.changed", "name", now.name());
    }

    /** @param heir who got what was theirs by that change, from {@code since} on, in milliseconds */
    @PostMapping("/{id}/undo")
    Answer takeBack(
            UserId viewer,
            @PathVariable("id") long id,
            @RequestParam("change") long change,
            @RequestParam(name = "heir", required = false) @Nullable Long heir,
            @RequestParam(name = "since", defaultValue = "0") long since) {
        Changed.Change taken =
                new Changed.Change(change, heir == null ? null : new UserId(heir), Instant.ofEpochMilli(since));
        return Answer.redirect("/users/" + id)
                .toast(
                        switch (team.takeBack(new UserId(id), taken, viewer)) {
                            case Changed.Done done -> "access.users.taken-back";
                            case Changed.Stale stale -> "access.users.changed-since";
                            case Changed.AddressTaken holder -> "access.users.taken";
                            case Changed.LastAdmin last -> "access.users.last-admin";
                            case Changed.HeirMissing missing -> "access.users.has-dealers-since";
                        });
    }

    private Answer wrong(Screen screen, TeamPage page, UserForm form, String field, String key) {
        return Answer.problem(templates.accessUsers(screen, page.with(form, Problems.of(field, key))));
    }
}
