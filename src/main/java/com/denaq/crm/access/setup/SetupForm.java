package com.denaq.crm.access.setup;

import com.denaq.crm.access.EmailAddress;
import com.denaq.crm.access.people.PersonName;
import com.denaq.crm.access.signin.PasswordRules;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.ZoneChoices;
import org.jspecify.annotations.Nullable;

/** What is typed to make the first admin. */
public record SetupForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String zone) {

    String typedCode() {
        return code == null ? "" : code;
    }

    Problems problems() {
        Problems problems = Problems.NONE;
        String called = name == null ? "" : name.strip();
        String address = email == null ? "" : email.strip();
        if (!PersonName.is(called)) {
            problems = problems.and("name", "access.name.missing");
        }
        if (!EmailAddress.is(address)) {
            problems = problems.and("email", "access.email.unreadable");
        }
        if (ZoneChoices.known(zone) == null) {
            problems = problems.and("zone", "component.field.missing");
        }
        Problems ofPassword = PasswordRules.check(password == null ? "" : password, address, called);
        for (var each : ofPassword.byField().entrySet()) {
            problems = problems.and(
                    each.getKey(),
                    each.getValue().key(),
                    each.getValue().arguments().toArray());
        }
        return problems;
    }
}
