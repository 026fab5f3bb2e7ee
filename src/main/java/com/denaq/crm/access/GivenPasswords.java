package com.denaq.crm.access;

import com.denaq.crm.access.signin.Passwords;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gives somebody a password that nobody has chosen, easily typed: {@code kw7m-x3hp-9tqd}. What they had before is gone. */
@Service
public class GivenPasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Passwords passwords;

    GivenPasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    public String give(UserId user) {
        String password = RANDOM.ints(12, 0, LETTERS.length())
                .mapToObj(each -> String.valueOf(LETTERS.charAt(each)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
        passwords.set(user, password);
        return password;
    }
}
