package com.denaq.crm.contacts;

import com.denaq.crm.reading.Unseen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person at a dealer as typed. Blank is absent.
 *
 * @param name one to 200 characters
 * @param role what they do there: owner, purchasing
 * @param language what they speak
 * @param remark what the caller should know
 * @param phones as typed, the best first; one entry may hold several numbers
 */
public record NewContact(
        String name,
        @Nullable String role,
        @Nullable String language,
        @Nullable String remark,
        boolean doNotCall,
        List<String> phones,
        List<String> emails) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_ROLE = 200;
    public static final int LONGEST_REMARK = 1_000;

    public NewContact {
        name = clean(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A person's name has 1 to 200 characters");
        }
        role = present(role);
        language = present(language);
        remark = present(remark);
        phones = phones.stream()
                .map(NewContact::clean)
                .filter(each -> !each.isEmpty())
                .toList();
        emails = emails.stream()
                .map(NewContact::clean)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    public static NewContact named(String name) {
        return new NewContact(name, null, null, null, false, List.of(), List.of());
    }

    public NewContact reachedBy(List<String> newPhones, List<String> newEmails) {
        return new NewContact(name, role, language, remark, doNotCall, newPhones, newEmails);
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : clean(text);
    }

    /** Without what nobody sees. */
    private static String clean(String text) {
        return Unseen.without(text).strip();
    }
}
