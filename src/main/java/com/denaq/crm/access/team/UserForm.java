package com.denaq.crm.access.team;

import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.people.EmailAddress;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.web.Problems;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an admin types about somebody.
 *
 * @param away the last day of their absence, or blank
 * @param heir who gets what is theirs, when their new role can't have it
 * @param version of the user that the form was drawn from
 */
public record UserForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String language,
        @Nullable String away,
        @Nullable Long heir,
        @Nullable Integer version) {

    static final UserForm EMPTY = new UserForm(null, null, Role.AGENT.code(), null, null, null, null);

    /** An absence that is over is none any more. */
    static UserForm of(User user, LocalDate today) {
        return new UserForm(
                user.name(),
                user.email(),
                user.role().code(),
                user.language(),
                user.awayUntil() == null || user.awayUntil().isBefore(today)
                        ? null
                        : user.awayUntil().toString(),
                null,
                user.version());
    }

    /** The same, meant over what the user is now. */
    UserForm basedOn(User now) {
        return new UserForm(name, email, role, language, away, heir, now.version());
    }

    Problems problems(LocalDate today) {
        Problems problems = Problems.NONE;
        if (called().isEmpty() || called().length() > 200) {
            problems = problems.and("name", "access.name.missing");
        }
        if (!EmailAddress.is(address())) {
            problems = problems.and("email", "access.email.unreadable");
        }
        if (known() == null) {
            problems = problems.and("role", "component.field.missing");
        }
        LocalDate until = until();
        if (away != null && !away.isBlank() && until == null) {
            problems = problems.and("away", "component.field.unreadable");
        } else if (until != null && until.isBefore(today)) {
            problems = problems.and("away", "access.users.away.past");
        }
        return problems;
    }

    public String called() {
        return name == null ? "" : name.replace("\0", "").strip();
    }

    public String address() {
        return email == null ? "" : email.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The role, or null where it is none. */
    public @Nullable Role known() {
        for (Role each : Role.values()) {
            if (each.code().equals(role)) {
                return each;
            }
        }
        return null;
    }

    @Nullable
    LocalDate until() {
        return away == null ? null : TypedDate.of(away.strip());
    }

    /** {@code en}, {@code ru}, or null for the browser's. */
    @Nullable
    String tongue() {
        return "en".equals(language) || "ru".equals(language) ? language : null;
    }

    NewUser invited() {
        return new NewUser(address(), called(), java.util.Objects.requireNonNull(known()), null, tongue());
    }
}
