package com.denaq.crm.contacts.people;

import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is typed about a person; absent is empty.
 *
 * @param phones as typed, one or more in each
 * @param version that the change started from; 0 for somebody new
 * @param was what stood there then, written down; empty where that isn't known
 */
public record PersonForm(
        String name,
        String role,
        String language,
        String remark,
        boolean doNotCall,
        List<String> phones,
        List<String> emails,
        int version,
        String was) {

    static final PersonForm EMPTY = new PersonForm("", "", "", "", false, List.of(), List.of(), 0, "");

    /** By hand: binding would split what is typed at its commas. */
    static PersonForm of(MultiValueMap<String, String> sent) {
        return new PersonForm(
                text(sent.getFirst("name")),
                text(sent.getFirst("role")),
                text(sent.getFirst("language")),
                text(sent.getFirst("remark")),
                "true".equals(sent.getFirst("doNotCall")),
                several(sent.get("phones")),
                several(sent.get("emails")),
                number(sent.getFirst("version")),
                text(sent.getFirst("was")));
    }

    static PersonForm of(Contact contact) {
        PersonForm there = new PersonForm(
                contact.name(),
                text(contact.role()),
                text(contact.language()),
                text(contact.remark()),
                contact.doNotCall(),
                contact.reach().phones().stream().map(ReadPhone::typed).toList(),
                contact.reach().emails().stream().map(ReadEmail::typed).toList(),
                contact.version(),
                "");
        return there.startedFrom(contact.version(), there.typed().written());
    }

    PersonForm startedFrom(int newVersion, String newWas) {
        return new PersonForm(name, role, language, remark, doNotCall, phones, emails, newVersion, newWas);
    }

    TypedFields typed() {
        return TypedFields.none()
                .and("name", name)
                .and("role", role)
                .and("phones", String.join("\n", phones))
                .and("emails", String.join("\n", emails))
                .and("language", language)
                .and("remark", remark)
                .and("doNotCall", doNotCall);
    }

    Problems problems() {
        Problems problems = Problems.NONE;
        if (name.isEmpty()) {
            problems = problems.and("name", "contacts.name.missing");
        }
        if (name.length() > NewContact.LONGEST_NAME) {
            problems = problems.and("name", "contacts.long", "most", NewContact.LONGEST_NAME);
        }
        problems = atMost(NewContact.LONGEST_ROLE, problems, "role", role);
        problems = atMost(NewContact.LONGEST_ROLE, problems, "language", language);
        problems = atMost(NewContact.LONGEST_REMARK, problems, "remark", remark);
        return entries(entries(problems, "phones", phones), "emails", emails);
    }

    private static Problems entries(Problems problems, String field, List<String> entries) {
        Problems told = problems;
        for (String entry : entries) {
            told = atMost(Reach.LONGEST, told, field, entry);
        }
        return entries.size() > Reach.MOST ? told.and(field, "contacts.many", "most", Reach.MOST) : told;
    }

    private static Problems atMost(int most, Problems problems, String field, String typed) {
        return typed.length() > most ? problems.and(field, "contacts.long", "most", most) : problems;
    }

    NewContact person() {
        return new NewContact(name, role, language, remark, doNotCall, phones, emails);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static List<String> several(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(Objects::nonNull)
                        .flatMap(String::lines) // all of them are one choice where two have changed them
                        .map(PersonForm::text)
                        .filter(each -> !each.isEmpty())
                        .limit(Reach.MOST + 1)
                        .toList();
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
