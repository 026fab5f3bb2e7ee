package com.denaq.crm.access;

import com.denaq.crm.access.signin.Passwords;
import com.denaq.crm.platform.words.SpokenCode;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Gives somebody a password that nobody has chosen, easily typed: {@code kw7m-x3hp-9tqd}. What they had before is gone. */
@Service
public class GivenPasswords {

    private final Passwords passwords;

    GivenPasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    public String give(UserId user) {
        String password = SpokenCode.of(3).toLowerCase(Locale.ROOT);
        passwords.set(user, password);
        return password;
    }
}
