package com.denaq.crm.listing.screen;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FilterField;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be chosen in the filter's dialog. */
@Component
public class FilterChoices {

    private final JdbcClient db;
    private final Users users;
    private final FilterWords words;

    FilterChoices(JdbcClient db, Users users, FilterWords words) {
        this.db = db;
        this.users = users;
        this.words = words;
    }

    /** The fields of the dialog that are chosen from a list, in its order. */
    public List<FilterField> fields(Viewer viewer) {
        List<FilterField> all = new ArrayList<>(List.of(
                FilterField.OWNER,
                FilterField.STEP,
                FilterField.NEGLECTED,
                FilterField.CALLED,
                FilterField.LAST,
                FilterField.REASON,
                FilterField.SOURCE,
                FilterField.ENTERED_BY,
                FilterField.COUNTRY));
        if (viewer.mayManage()) {
            all.add(FilterField.REVIEW);
        }
        return all;
    }

    /** With nothing first, and what is chosen now even where it is unusual. */
    public List<Choice> of(FilterField field, Screen screen, DealerFilter filter, List<User> people) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", screen.t("listing.any"))));
        usual(screen, field).forEach(value -> all.add(inWords(screen, field, value)));
        people.stream()
                .filter(user ->
                        field == FilterField.ENTERED_BY || field == FilterField.OWNER && user.role() == Role.AGENT)
                .forEach(user -> all.add(new Choice(String.valueOf(user.id().value()), user.name())));
        filter.get(field).stream()
                .filter(value -> all.stream().noneMatch(there -> there.value().equals(value)))
                .forEach(value -> all.add(inWords(screen, field, value)));
        return all;
    }

    private Choice inWords(Screen screen, FilterField field, String value) {
        return new Choice(value, words.value(screen, field, value));
    }

    /** Of whom {@link #of} tells, asked for once for all fields. */
    public List<User> people() {
        return users.active();
    }

    private Stream<String> usual(Screen screen, FilterField field) {
        return switch (field) {
            case OWNER -> Stream.of("me", "free");
            case ENTERED_BY -> Stream.of("me");
            case STEP -> Stream.of("late", "today", "week", "none");
            case NEGLECTED -> Stream.of("any", "no-step", "nobody-answers", "nobody-owns", "never-called");
            case CALLED -> Stream.of("never", "7", "14", "30", "60", "90");
            case LAST -> Stream.of("7", "14", "30", "60", "90");
            case REASON -> words.reasons(screen).stream().map(RefusalReasons.Reason::code);
            case SOURCE -> Stream.of("lead-creator", "agent", "admin", "import", "api");
            case COUNTRY -> countries().stream();
            case REVIEW -> Stream.of("yes", "no");
            case STAGE -> Stream.of("lead", "firm", "account", "client", "dead-end");
            case REGION, CITY, TEXT, ENTERED, MOVED -> Stream.of();
        };
    }

    /** Hops from one to the next in the index, so that it takes as long as there are countries. */
    private List<String> countries() {
        return db.sql("""
                with recursive each as ( -- all dealers: which countries there are is no secret
                    (select country from dealer_listing order by country limit 1)
                    union all
                    select (select l.country from dealer_listing l where l.country > each.country order by l.country limit 1)
                      from each where each.country is not null)
                select country from each where country is not null limit 100""").query(String.class).list();
    }
}
