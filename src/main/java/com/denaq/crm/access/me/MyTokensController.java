package com.denaq.crm.access.me;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.access.sessions.ShownOnce;
import com.denaq.crm.access.tokens.OwnTokens;
import com.denaq.crm.access.tokens.Tokens;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tokens for one's own programs. Each is shown once, on the page that comes after the form. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
@RequestMapping("/me/tokens")
class MyTokensController {

    private final Tokens tokens;
    private final OwnTokens own;
    private final ShownOnce shown;
    private final MyPages pages;
    private final Templates templates;

    MyTokensController(Tokens tokens, OwnTokens own, ShownOnce shown, MyPages pages, Templates templates) {
        this.tokens = tokens;
        this.own = own;
        this.shown = shown;
        this.pages = pages;
        this.templates = templates;
    }

    @PostMapping
    @Transactional
    public Answer make(
            Screen screen,
            User user,
            @RequestParam(name = "token", defaultValue = "") String name,
            HttpServletRequest request) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > 200) {
            Problems problems = Problems.of("token", "access.me.token.nameless");
            return Answer.problem(
                    templates.accessMe(screen, pages.of(screen, user).with(problems)));
        }
        shown.keep(request, SignedIn.ownSession(), MeController.PAGE, tokens.make(user.id(), called, user.id()));
        return Answer.redirect(MeController.PAGE + "#my-tokens");
    }

    @PostMapping("/{token}/revocation")
    Answer revoke(User user, @PathVariable("token") long token) {
        if (!own.revoke(user.id(), token)) {
            throw new NotFound("token " + token);
        }
        return Answer.redirect("/me").undo("/me/tokens/" + token + "/revocation/undo", "access.me.token.revoked");
    }

    @PostMapping("/{token}/revocation/undo")
    Answer restore(User user, @PathVariable("token") long token) {
        if (!own.restore(user.id(), token)) {
            throw new NotFound("token " + token);
        }
        return Answer.redirect("/me").toast("access.me.token.restored");
    }
}
