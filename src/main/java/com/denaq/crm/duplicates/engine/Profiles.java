package com.denaq.crm.duplicates.engine;

import com.denaq.crm.dealers.FormerPlace;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads dealers as they are compared, with all their phones and mailboxes; those in the recycle bin and merged ones not. */
@Component
class Profiles {

    private final JdbcClient db;

    Profiles(JdbcClient db) {
        this.db = db;
    }

    private record Raw(
            long id,
            String name,
            @Nullable String site,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String region,
            String country,
            String[] phones,
            String[] emails,
            String[] names,
            String[] sites,
            String[] places,
            String[] people) {

        Profile profile() {
            ProfileReader reader = new ProfileReader(country)
                    .name(name)
                    .place(city, region, postcode, street)
                    .site(site);
            for (String phone : phones) {
                reader.phone(phone, country);
            }
            for (String email : emails) {
                reader.email(email);
            }
            for (String former : names) {
                reader.name(former);
            }
            for (String former : sites) {
                reader.site(former);
            }
            for (String former : places) {
                FormerPlace place = FormerPlace.read(former);
                if (!place.within(street, city, region, country)) {
                    reader.before(place);
                }
            }
            for (String person : people) {
                reader.person(person);
            }
            return reader.profile();
        }
    }

    Map<Long, Profile> of(Long[] ids) {
        return new HashMap<>(raw(ids).stream().collect(Collectors.toMap(Raw::id, Raw::profile)));
    }

    /** Worked out by all cores: for very many. */
    Map<Long, Profile> ofMany(Long[] ids) {
        return raw(ids).parallelStream().collect(Collectors.toConcurrentMap(Raw::id, Raw::profile));
    }

    private List<Raw> raw(Long[] ids) {
        List<Raw> rows = new ArrayList<>();
        db.sql("""
                select d.id, d.name, d.site, d.street, d.postcode, d.city, d.region, d.country,
                       array(select coalesce(p.e164, p.typed) from phone p left join contact c on c.id = p.contact_id
                              where p.dealer_id = d.id and c.deleted_at is null order by p.id) as phones,
                       array(select e.address from email e left join contact c on c.id = e.contact_id
                              where e.dealer_id = d.id and e.address is not null and c.deleted_at is null
                              order by e.id) as emails,
                       array(select f.value from former_fact f where f.dealer_id = d.id and f.field = 'NAME'
                              order by f.until, f.value) as names,
                       array(select f.value from former_fact f where f.dealer_id = d.id and f.field = 'SITE'
                              order by f.until, f.value) as sites,
                       array(select f.value from former_fact f where f.dealer_id = d.id and f.field = 'PLACE'
                              order by f.until, f.value) as places,
                       array(select c.name from contact c where c.dealer_id = d.id and c.deleted_at is null
                              and c.name is not null order by c.id) as people
                  from dealer d -- all dealers: everybody is warned of everything that is here
                 where d.id = any((select :ids)::bigint[]) and d.deleted_at is null and d.merged_into is null""").param("ids", ids).query(row -> {
            rows.add(raw(row));
        });
        return rows;
    }

    private static Raw raw(ResultSet row) throws SQLException {
        return new Raw(
                row.getLong("id"),
                row.getString("name"),
                row.getString("site"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("region"),
                row.getString("country"),
                texts(row.getArray("phones")),
                texts(row.getArray("emails")),
                texts(row.getArray("names")),
                texts(row.getArray("sites")),
                texts(row.getArray("places")),
                texts(row.getArray("people")));
    }

    private static String[] texts(@Nullable Array array) throws SQLException {
        return (String[]) Objects.requireNonNull(array).getArray();
    }
}
