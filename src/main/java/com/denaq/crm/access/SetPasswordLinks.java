package com.denaq.crm.access;

import com.denaq.crm.access.signin.PasswordLinks;
import org.springframework.stereotype.Service;

/** One-time links with which somebody who is new sets their password, for rooms that let people in. */
@Service
public class SetPasswordLinks {

    private final PasswordLinks links;

    SetPasswordLinks(PasswordLinks links) {
        this.links = links;
    }

    /** The path of a fresh link; those made before open nothing any more. */
    public String make(UserId user, UserId by) {
        return links.make(user, by);
    }
}
