package com.denaq.crm.access.signin;

import com.denaq.crm.platform.web.Problems;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** What is tried first, with digits and signs around, in letters or in figures that look like them. */
    private static final Pattern COMMON_WORDS =
            Pattern.compile("(?:password|passwort|passwd|pass|parol|qwerty(?:uiop)?|qwertz|azerty|asdf(?:gh(?:jkl)?)?"
                    + "|zxcv(?:bn(?:m)?)?|qaz|wsx|edc|abc(?:d(?:ef(?:gh)?)?)?|admin(?:istrator)?|root|user|guest|test|demo|login|welcome|letmein"
                    + "|changeme|secret|master|iloveyou|love|hello|sunshine|princess|monkey|dragon|football|baseball|superman|batman"
                    + "|shadow|michael|summer|winter|spring|autumn|january|monday|denaq|crm|laptop|battery|company"
                    + "|пароль|йцукен(?:гшщзхъ)?|фыва(?:пролджэ)?|ячсмить|привет|любовь|админ|солнышко|наташа)+");

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}@$]+|[^\\p{L}]+$");
    private static final String FIGURES = "013457@$";
    private static final String LETTERS = "oieastas";

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
        if (COMMON.contains(plain)
                || commonWords(plain)
                || plain.codePoints().distinct().count() < 4) {
            return Problems.of("password", "access.password.common");
        }
        return Problems.NONE;
    }

    private static boolean commonWords(String plain) {
        StringBuilder read = new StringBuilder(AROUND.matcher(plain).replaceAll(""));
        for (int i = 0; i < read.length(); i++) {
            int figure = FIGURES.indexOf(read.charAt(i));
            if (figure >= 0) {
                read.setCharAt(i, LETTERS.charAt(figure));
            }
        }
        return Stream.of(plain, read.toString())
                .map(each -> each.replaceAll("\\P{L}+", ""))
                .anyMatch(each -> COMMON_WORDS.matcher(each).matches());
    }

    /** Nothing more than the address or the name with a few letters around. */
    private static boolean isAbout(String password, String known) {
        String whole = known.strip().toLowerCase(Locale.ROOT);
        String local = whole.contains("@") ? whole.substring(0, whole.indexOf('@')) : whole;
        return Stream.of(whole, local, whole.replace(" ", ""), local.replace(".", ""))
                .filter(each -> each.length() >= 4)
                .anyMatch(each -> password.contains(each) && password.length() - each.length() < 5);
    }
}
