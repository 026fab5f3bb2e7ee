package com.denaq.crm.access.team;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.access.sessions.ShownOnce;
import com.denaq.crm.access.signin.PasswordLinks;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.OwnAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** For somebody who forgot their password, or lost the first link. */
@Controller
@Allow(Role.ADMIN)
class PasswordLinkMaking {

    private final PasswordLinks links;
    private final TeamPages pages;
    private final ShownOnce shown;
    private final OwnAddress address;

    PasswordLinkMaking(PasswordLinks links, TeamPages pages, ShownOnce shown, OwnAddress address) {
        this.links = links;
        this.pages = pages;
        this.shown = shown;
        this.address = address;
    }

    @PostMapping("/users/{id}/password-link")
    @Transactional
    public Answer make(UserId viewer, @PathVariable("id") long id, HttpServletRequest request) {
        TeamPage page = pages.of(new UserId(id), viewer);
        if (!Objects.requireNonNull(page.chosen()).user().active()) {
            throw new NotFound("active user " + id);
        }
        String link = address.of(request, links.make(new UserId(id), viewer));
        shown.keep(request, SignedIn.ownSession(), TeamController.page(id), link);
        return Answer.redirect(TeamController.page(id) + "#user");
    }
}
