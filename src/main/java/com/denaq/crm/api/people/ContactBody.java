package com.denaq.crm.api.people;

import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.contacts.NewContact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person at a dealer as programs write them. */
public record ContactBody(
        @Nullable String name,
        @Nullable String role,
        @Nullable String language,
        @Nullable String remark,
        @Nullable List<@Nullable String> phones,
        @Nullable List<@Nullable String> emails,
        @Nullable Boolean doNotCall) {

    /** Throws a problem where the name is missing or too long. */
    public NewContact person() {
        String named = Text.clean(name);
        if (named == null) {
            throw ApiProblem.invalid("name", "name-missing");
        }
        Text.atMost(NewContact.LONGEST_NAME, "name", named);
        return new NewContact(
                named,
                Text.clean(role),
                Text.clean(language),
                Text.clean(remark),
                Boolean.TRUE.equals(doNotCall),
                Text.clean(phones),
                Text.clean(emails));
    }
}
