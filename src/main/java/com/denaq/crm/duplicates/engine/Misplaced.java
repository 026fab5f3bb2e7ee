package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone or a mailbox that stands where a name or a site is asked for: {@code Midtown (602) 555-0116}. */
record Misplaced(String text, boolean mail) {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]+\\.[^\\s@<>,;]{2,}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\d./:_-])[+(]?\\d[\\d ().-]{8,24}\\d(?![\\p{L}\\d/_-])");

    private static final Pattern NO_PHONE = Pattern.compile(
            "(?:[=?&#№]|(?<!\\p{L})(?:инн|огрн|огрнип|кпп|inn|ein|id|tax|vat))[\\s:.]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int DIGITS = 10;

    static List<Misplaced> of(@Nullable String typed) {
        if (typed == null || typed.length() > 300) {
            return List.of();
        }
        List<Misplaced> found = new ArrayList<>();
        if (typed.indexOf('@') >= 0) {
            for (Matcher mail = MAIL.matcher(typed); mail.find(); ) {
                found.add(new Misplaced(mail.group(), true));
            }
        }
        if (digits(typed) >= DIGITS) {
            for (Matcher phone = PHONE.matcher(typed); phone.find(); ) {
                boolean another =
                        NO_PHONE.matcher(typed.substring(0, phone.start())).find();
                if (!another && digits(phone.group()) >= DIGITS) {
                    found.add(new Misplaced(phone.group(), false));
                }
            }
        }
        return found;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** What was typed, unless there is nothing else in it. */
    static @Nullable String beside(@Nullable String typed, List<Misplaced> found) {
        String rest = typed == null ? "" : typed;
        for (Misplaced each : found) {
            rest = rest.replace(each.text, " ");
        }
        return found.isEmpty() || rest.chars().anyMatch(Character::isLetterOrDigit) ? typed : null;
    }

    void into(ProfileReader reader, String homeCountry) {
        if (mail) {
            reader.email(text);
        } else if (Phones.read(text, homeCountry).stream().anyMatch(ReadPhone::readable)) {
            reader.phone(text, homeCountry);
        }
    }
}
