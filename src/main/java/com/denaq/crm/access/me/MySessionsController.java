package com.denaq.crm.access.me;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.access.sessions.Sessions;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Signing out where one has been forgotten. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
@RequestMapping("/me/sessions")
class MySessionsController {

    private final Sessions sessions;

    MySessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/{session}/end")
    Answer end(User user, @PathVariable("session") long session) {
        if (!sessions.end(user.id(), session)) {
            throw new NotFound("session " + session);
        }
        return Answer.redirect("/me").toast("access.me.session.ended");
    }

    /** Everywhere but here. */
    @PostMapping("/end")
    Answer endOthers(User user) {
        sessions.endAllBut(user.id(), SignedIn.current().map(SignedIn::session).orElse(null));
        return Answer.redirect("/me").toast("access.me.sessions.ended");
    }
}
