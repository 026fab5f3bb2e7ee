package com.denaq.crm.access.signin;

import com.denaq.crm.platform.web.Problems;
import java.util.Locale;
import java.util.Set;

/** What a password must be like: long, and not what anybody would try first. */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "1q2w3e4r5t",
            "123456789a",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "iloveyou123",
            "1qaz2wsx3edc",
            "zaq12wsxcde3",
            "abcdefghij",
            "abcd123456",
            "asdfghjkl;",
            "йцукенгшщз",
            "welcome123",
            "welcome1234",
            "letmein1234",
            "admin12345",
            "administrator",
            "changeme123",
            "superman123",
            "football123",
            "baseball123",
            "1111111111",
            "0000000000",
            "аааааааааа",
            "пароль1234",
            "пароль12345");

    private PasswordRules() {}

    /** The problem of the field {@code password}, if there is one. */
    public static Problems check(String password, String email, String name) {
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Problems.of("password", "access.password.short", "least", SHORTEST);
        }
        if (password.length() > LONGEST) {
            return Problems.of("password", "access.password.long", "most", LONGEST);
        }
        if (isAbout(plain, email) || isAbout(plain, name)) {
            return Problems.of("password", "access.password.about-you");
        }
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < 4) {
            return Problems.of("password", "access.password.common");
        }
        return Problems.NONE;
    }

    /** Nothing more than the address or the name with a few letters around. */
    private static boolean isAbout(String password, String known) {
        String whole = known.strip().toLowerCase(Locale.ROOT);
        String local = whole.contains("@") ? whole.substring(0, whole.indexOf('@')) : whole;
        return java.util.stream.Stream.of(whole, local, whole.replace(" ", ""), local.replace(".", ""))
                .filter(each -> each.length() >= 4)
                .anyMatch(each -> password.contains(each) && password.length() - each.length() < 5);
    }
}
