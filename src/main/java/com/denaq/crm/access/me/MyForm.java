package com.denaq.crm.access.me;

import com.denaq.crm.access.User;
import com.denaq.crm.access.people.PersonName;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.ZoneChoices;
import com.denaq.crm.platform.words.Languages;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be called and likes the screen; blank stands for what the browser or the company says. */
public record MyForm(
        @Nullable String name,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String theme,
        @Nullable Boolean compact,
        @Nullable Boolean singleKeys) {

    /** {@code zone} is null where it is the company's. */
    static MyForm of(User user, @Nullable String zone) {
        return new MyForm(user.name(), user.language(), zone, user.theme(), user.compact(), user.singleKeys());
    }

    Problems problems() {
        Problems problems = Problems.NONE;
        if (!PersonName.is(called())) {
            problems = problems.and("name", "access.name.missing");
        }
        if (place() != null && ZoneChoices.known(place()) == null) {
            problems = problems.and("zone", "component.field.unreadable");
        }
        return problems;
    }

    String called() {
        return name == null ? "" : name.strip();
    }

    @Nullable
    String tongue() {
        return Languages.known(language);
    }

    @Nullable
    String look() {
        return "light".equals(theme) || "dark".equals(theme) ? theme : null;
    }

    @Nullable
    String place() {
        return zone == null || zone.isBlank() ? null : zone;
    }
}
