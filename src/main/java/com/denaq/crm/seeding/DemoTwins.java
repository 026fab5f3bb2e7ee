package com.denaq.crm.seeding;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.seeding.words.Notes;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters some companies of the demo once more, as somebody else would have spelt them: the search for duplicates finds them. */
@Component
class DemoTwins {

    /** The first company comes a second and a third time. */
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            name -> name + " LLC",
            name -> name.toUpperCase(Locale.ROOT),
            name -> "The " + name,
            name -> name + ", Inc.",
            name -> name.replace(" ", "  ").replace(" & ", " and "),
            name -> name.substring(0, name.length() - 1) + " Co.");

    static final int MADE = SPELLINGS.size();

    private final JdbcClient db;
    private final DemoTeam team;
    private final DealerRegister register;
    private final Reachability reachability;

    DemoTwins(JdbcClient db, DemoTeam team, DealerRegister register, Reachability reachability) {
        this.db = db;
        this.team = team;
        this.register = register;
        this.reachability = reachability;
    }

    record Original(long id, String name, String site, String city, String region, String country, String phone) {}

    /** Free leads, entered by the admin. */
    List<DealerId> enter(Notes notes) {
        Viewer admin = admin(notes);
        List<Original> originals = originals(0, MADE);
        return IntStream.range(0, MADE)
                .mapToObj(i -> {
                    Original original = originals.get(Math.max(0, i - 1));
                    return again(admin, original, SPELLINGS.get(i).apply(original.name()), original.phone());
                })
                .toList();
    }

    Viewer admin(Notes notes) {
        return team.firstOfEachRole(notes).stream()
                .filter(user -> user.role() == Role.ADMIN)
                .map(user -> new Viewer(user.id(), user.role(), true))
                .findFirst()
                .orElseThrow();
    }

    List<Original> originals(int from, int most) {
        return db.sql("""
                select d.id, d.name, d.site, d.city, d.region, d.country, p.typed as phone
                  from dealer d -- all dealers: the demo is made
                 cross join lateral (select typed from phone where dealer_id = d.id and contact_id is null and e164 is not null
                                      order by position, id limit 1) p
                 where d.deleted_at is null and not d.in_review and d.standing in ('FIRM', 'ACCOUNT')
                   and d.city is not null and d.region is not null and d.site is not null
                 order by d.id limit :most offset :from""")
                .param("most", most)
                .param("from", from)
                .query(Original.class)
                .list();
    }

    /** Each of them was tried to enter, as anything that is here. */
    private void remember(DealerId id) {
        db.sql("""
                insert into lead_attempt (by_user, at, day, name, city, typed, verdict, outcome, dealer_id)
                select entered_by, created_at, company_day(created_at), name, city || ', ' || region, '{}', 'LOOKS_SIMILAR',
                       'ADDED', id
                  from dealer -- all dealers: the demo is made
                 where id = :id""").param("id", id.value()).update();
    }

    private DealerId again(Viewer admin, Original original, String name, String phone) {
        Facts facts = Facts.of(name, original.country()).withPlace(original.city(), original.region());
        DealerId id = enter(admin, facts);
        reachability.set(admin, id, List.of(phone), List.of());
        return id;
    }

    DealerId enter(Viewer admin, Facts facts) {
        DealerId id = register.enter(admin, NewDealer.of(facts, Source.ADMIN));
        remember(id);
        return id;
    }
}
