package com.denaq.crm.access.security;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.platform.web.People;
import com.denaq.crm.platform.web.Person;
import com.denaq.crm.platform.web.Preferences;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the shell who sits before the screen, and remembers how they like it. */
@Component
public class PeopleOfSessions implements People, Preferences {

    private final JdbcClient db;

    PeopleOfSessions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Person> current() {
        return SignedIn.current().map(in -> person(in.user()));
    }

    private static Person person(User user) {
        return new Person(
                user.id().value(),
                user.name(),
                user.role().key(),
                home(user.role()),
                user.language() == null ? null : Locale.of(user.language()),
                user.zone(),
                user.theme(),
                user.compact(),
                user.singleKeys());
    }

    /** The first page of somebody's day. */
    public static String home(Role role) {
        return switch (role) {
            case LEAD_CREATOR -> "/leads/new";
            case AGENT -> "/my-day";
            case ADMIN -> "/dealers";
        };
    }

    @Override
    public void language(Person person, String language) {
        db.sql("update app_user set language = :language where id = :id")
                .param("language", language)
                .param("id", person.id())
                .update();
    }

    @Override
    public void theme(Person person, String theme) {
        db.sql("update app_user set theme = :theme where id = :id")
                .param("theme", theme)
                .param("id", person.id())
                .update();
    }
}
