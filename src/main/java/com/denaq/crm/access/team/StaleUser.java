package com.denaq.crm.access.team;

import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of the second of two who changed somebody: theirs where they typed, else as it is now; beside it what changed. */
final class StaleUser {

    private StaleUser() {}

    static TeamPage shown(Screen screen, TeamPage page, UserForm typed, UserForm now) {
        UserForm merged = typed.over(now);
        UserForm.Drawn was = typed.was() == null ? new UserForm.Drawn(null, null, null, null) : typed.was();
        Function<String, String> itself = text -> text;
        Problems problems = Problems.ofForm("access.users.stale", "name", String.valueOf(now.name()));
        problems = field(problems, "name", was.name(), now.name(), merged.name(), itself);
        problems = field(problems, "email", was.email(), now.email(), merged.email(), itself);
        problems =
                field(problems, "role", was.role(), now.role(), merged.role(), code -> screen.t("access.role." + code));
        problems =
                field(problems, "away", was.away(), blank(now.away()), blank(merged.away()), day -> day(screen, day));
        return page.with(merged, problems);
    }

    private static Problems field(
            Problems problems,
            String name,
            @Nullable String was,
            @Nullable String now,
            @Nullable String mine,
            Function<String, String> words) {
        if (Objects.equals(was, now)) {
            return problems;
        }
        boolean typed = !Objects.equals(now, mine);
        String told = typed ? now : was;
        String key = typed ? "access.users.now" : "access.users.was";
        if (told == null) {
            return problems;
        }
        return told.isEmpty() ? problems.and(name, key + ".here") : problems.and(name, key, "value", words.apply(told));
    }

    private static String blank(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static String day(Screen screen, String typed) {
        LocalDate day = TypedDate.of(typed);
        return day == null ? typed : screen.date(day);
    }
}
