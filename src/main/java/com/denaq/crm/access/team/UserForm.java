package com.denaq.crm.access.team;

import com.denaq.crm.access.EmailAddress;
import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.people.PersonName;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.words.Languages;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an admin types about somebody.
 *
 * @param away the last day of their absence, or blank
 * @param heir who gets what is theirs, when their new role can't have it
 * @param version of the user that the form was drawn from
 * @param was what it said then; null: that isn't known, and everything counts as typed
 */
public record UserForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String language,
        @Nullable String away,
        @Nullable Long heir,
        @Nullable Integer version,
        @Nullable Drawn was) {

    static final UserForm EMPTY = new UserForm(null, null, Role.AGENT.code(), null, null, null, null, null);

    /** What a form said before anybody typed. */
    public record Drawn(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable String away) {}

    /** An absence that is over is none any more. */
    static UserForm of(User user, LocalDate today) {
        String away = user.awayUntil() == null || user.awayUntil().isBefore(today)
                ? null
                : user.awayUntil().toString();
        String role = user.role().code();
        Drawn drawn = new Drawn(user.name(), user.email(), role, away == null ? "" : away);
        return new UserForm(user.name(), user.email(), role, user.language(), away, null, user.version(), drawn);
    }

    /** What was touched as it was typed, everything else as it is by now. */
    UserForm over(UserForm now) {
        Drawn then = was == null ? new Drawn(null, null, null, null) : was;
        return new UserForm(
                called().equals(then.name()) ? now.name : name,
                address().equals(then.email()) ? now.email : email,
                Objects.equals(role, then.role()) ? now.role : role,
                language,
                Objects.equals(away, then.away()) ? now.away : away,
                heir,
                now.version,
                now.was);
    }

    Problems problems(LocalDate today) {
        Problems problems = Problems.NONE;
        if (!PersonName.is(called())) {
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
        return name == null ? "" : name.strip();
    }

    public String address() {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    /** The role, or null where it is none. */
    public @Nullable Role known() {
        return Role.of(role).orElse(null);
    }

    @Nullable
    LocalDate until() {
        return away == null ? null : TypedDate.of(away.strip());
    }

    /** {@code en}, {@code ru}, or null for the browser's. */
    @Nullable
    String tongue() {
        return Languages.known(language);
    }

    NewUser invited() {
        return new NewUser(address(), called(), Objects.requireNonNull(known()), null, tongue());
    }
}
