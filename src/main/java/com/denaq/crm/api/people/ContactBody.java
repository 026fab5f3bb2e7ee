package com.denaq.crm.api.people;

import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.contacts.NewContact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person at a dealer as programs write them. */
@SentBack(ContactJson.class)
public record ContactBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Nullable String role,
        @Nullable String language,
        @Nullable String remark,
        @Nullable List<@Nullable String> phones,
        @Nullable List<@Nullable String> emails,
        @Nullable Boolean doNotCall) {

    /**
     * Throws a problem where the name is missing, or something is too long.
     *
     * @param where what stands before a field's name in the body, as in {@code contacts[2].}
     * @param country two letters: how its numbers are read
     */
    public NewContact person(String where, String country) {
        String named = Text.clean(name);
        if (named == null) {
            throw ApiProblem.invalid(where + "name", "field-missing", "field", where + "name");
        }
        Text.atMost(NewContact.LONGEST_NAME, where + "name", named);
        Text.atMost(NewContact.LONGEST_ROLE, where + "role", role);
        Text.atMost(NewContact.LONGEST_ROLE, where + "language", language);
        Text.atMost(NewContact.LONGEST_REMARK, where + "remark", remark);
        return new NewContact(
                named,
                Text.clean(role),
                Text.clean(language),
                Text.clean(remark),
                Boolean.TRUE.equals(doNotCall),
                Typed.phones(where + "phones", phones, country),
                Typed.emails(where + "emails", emails));
    }
}
