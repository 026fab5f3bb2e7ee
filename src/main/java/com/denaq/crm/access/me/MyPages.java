package com.denaq.crm.access.me;

import com.denaq.crm.access.User;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.access.sessions.OwnSessions;
import com.denaq.crm.access.tokens.OwnTokens;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import org.springframework.stereotype.Component;

/** Gathers what the profile shows. */
@Component
class MyPages {

    private final Profiles profiles;
    private final OwnSessions sessions;
    private final OwnTokens tokens;

    MyPages(Profiles profiles, OwnSessions sessions, OwnTokens tokens) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    MyPage of(Screen screen, User user) {
        return new MyPage(
                user,
                MyForm.of(user, profiles.zone(user.id())),
                Problems.NONE,
                sessions.of(user.id()),
                SignedIn.current().map(SignedIn::session).orElse(null),
                tokens.of(user.id()),
                null);
    }
}
