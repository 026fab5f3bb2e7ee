package com.denaq.crm.reading;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;

/** Tells phones that are still being typed. */
public final class HalfPhones {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;
    /** Shorter ones are nobody's. */
    private static final int LEAST = 5;

    private HalfPhones() {}

    /** Whether all that is typed is the beginning of a number of that country, or one without its area. */
    public static boolean unfinished(String typed, String country) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        long digits = text.chars().filter(Character::isDigit).count();
        return digits > 0
                && text.length() <= LONGEST
                && Phones.read(typed, country).stream().noneMatch(ReadPhone::readable)
                && tooShort(Phones.dialled(text, country), digits, country);
    }

    private static boolean tooShort(String text, long digits, String country) {
        try {
            return switch (LIBRARY.isPossibleNumberWithReason(LIBRARY.parse(text, country))) {
                case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> true;
                default -> false;
            };
        } catch (NumberParseException e) {
            return digits < LEAST;
        }
    }
}
