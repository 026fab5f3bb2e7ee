package com.denaq.crm.access.signin;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.sessions.Sessions;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another password: whoever came in with the old one is out, and no link from before sets yet another. */
@Component
public class NewPassword {

    private final Passwords passwords;
    private final UnusedLinks links;
    private final Sessions sessions;
    private final Audit audit;

    NewPassword(Passwords passwords, UnusedLinks links, Sessions sessions, Audit audit) {
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * @param by null on the command line
     * @param session the one that stays, or null for none
     */
    @Transactional
    public void set(UserId user, String password, @Nullable UserId by, @Nullable Long session) {
        passwords.set(user, password);
        links.end(user);
        sessions.endAllBut(user, session);
        audit.write(by == null ? null : by.value(), "user", user.value(), null, "password-set", new Changes());
    }
}
