package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.Sites;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of a company that a row can add where they are absent: an address only as a whole that fits. */
final class FactFields {

    private static final String NAME = "name";
    private static final String SITE = "site";
    private static final String STREET = "street";
    private static final String POSTCODE = "postcode";
    private static final String CITY = "city";
    private static final String REGION = "region";
    private static final String COUNTRY = "country";
    private static final String DOES = "does";
    private static final String SELLS = "sells";
    private static final String BUYS_NOW = "buysNow";
    private static final String SPEAKS = "speaks";
    private static final String REMARK = "remark";

    private static final Set<String> ADDRESS = Set.of(STREET, POSTCODE, CITY, REGION);

    private FactFields() {}

    static Map<String, String> of(Facts facts) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, SITE, facts.site());
        put(fields, STREET, facts.street());
        put(fields, POSTCODE, facts.postcode());
        put(fields, CITY, facts.city());
        put(fields, REGION, facts.region());
        put(fields, DOES, facts.does());
        put(fields, SELLS, facts.sells());
        put(fields, BUYS_NOW, facts.buysNow());
        put(fields, SPEAKS, facts.speaks());
        put(fields, REMARK, facts.remark());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** What of the one the other lacks. */
    static Map<String, String> lacking(Facts known, Facts told) {
        Map<String, String> lacking = of(told);
        lacking.keySet().removeAll(of(known).keySet());
        if (!together(known, told)) {
            ADDRESS.forEach(lacking::remove);
        }
        return lacking;
    }

    /** What a row tells otherwise than it is known, so that it can't be kept among the facts; no country that nobody said. */
    static Map<String, String> otherwise(Facts known, NewLead lead) {
        Facts told = lead.facts();
        Map<String, String> otherwise = of(told);
        otherwise.keySet().removeAll(lacking(known, told).keySet());
        Map<String, String> here = of(known);
        otherwise.entrySet().removeIf(each -> same(each.getKey(), here.get(each.getKey()), each.getValue()));
        if (Objects.equals(region(known), region(told))) {
            otherwise.remove(REGION);
        }
        if (!told.name().isEmpty() && !RowReader.namedBySite(told) && !same(NAME, known.name(), told.name())) {
            otherwise.put(NAME, told.name());
        }
        if (lead.countrySaid() && !told.country().equals(known.country())) {
            otherwise.put(COUNTRY, told.country());
        }
        return otherwise;
    }

    private static boolean same(String field, @Nullable String known, String told) {
        if (known == null) {
            return false;
        }
        if (field.equals(SITE)) {
            return Sites.display(known).equalsIgnoreCase(Sites.display(told));
        }
        return field.equals(REMARK) ? known.contains(told) : known.equalsIgnoreCase(told);
    }

    /** Whether what is told of the address can be of the one that is known. */
    private static boolean together(Facts known, Facts told) {
        return known.country().equals(told.country())
                && !elsewhere(region(known), region(told))
                && !elsewhere(known.city(), told.city())
                && !elsewhere(known.street(), told.street())
                && !elsewhere(postcode(known), postcode(told));
    }

    /** {@code 75201} of {@code 75201-1234} too. */
    private static @Nullable String postcode(Facts facts) {
        String code = facts.postcode();
        return code == null ? null : code.replace(" ", "").replaceFirst("(?<=^\\d{5})-\\d{4}$", "");
    }

    private static @Nullable String region(Facts facts) {
        String code = facts.region() == null ? null : Places.region(facts.region(), facts.country());
        return code == null ? facts.region() : code;
    }

    private static boolean elsewhere(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** What the one has and the other hadn't, as it is kept. */
    static Map<String, String> gained(Facts before, Facts now) {
        Map<String, String> gained = of(now);
        gained.keySet().removeAll(of(before).keySet());
        return gained;
    }

    static Given.@Nullable Zone zone(Facts before, Facts now) {
        ZoneId one = before.zone();
        ZoneId other = now.zone();
        return one == null || other == null || one.equals(other) ? null : new Given.Zone(one.getId(), other.getId());
    }

    /** With these where nothing stands. A zone that somebody set stays; one that followed from the place follows it. */
    static Facts with(Facts facts, Map<String, String> lacking) {
        boolean moved = lacking.containsKey(CITY) || lacking.containsKey(REGION) || lacking.containsKey(POSTCODE);
        boolean follows = facts.clock(List.of()).equals(facts.zone());
        return changed(facts, lacking, moved && follows ? null : facts.zone());
    }

    /** Without what was given, as far as it still stands there as it was given. */
    static Facts without(Facts facts, Given given) {
        Map<String, @Nullable String> gone = new HashMap<>();
        Map<String, String> now = of(facts);
        given.facts().forEach((name, value) -> {
            if (value.equals(now.get(name))) {
                gone.put(name, null);
            }
        });
        boolean moved = gone.containsKey(CITY) || gone.containsKey(REGION);
        return changed(facts, gone, moved ? zoneBefore(facts.zone(), given.zone()) : facts.zone());
    }

    private static @Nullable ZoneId zoneBefore(@Nullable ZoneId now, Given.@Nullable Zone change) {
        return now == null || change == null || !change.after().equals(now.getId()) ? now : ZoneId.of(change.before());
    }

    private static Facts changed(Facts facts, Map<String, ? extends @Nullable String> fields, @Nullable ZoneId zone) {
        return new Facts(
                facts.name(),
                value(fields, SITE, facts.site()),
                value(fields, STREET, facts.street()),
                value(fields, POSTCODE, facts.postcode()),
                value(fields, CITY, facts.city()),
                value(fields, REGION, facts.region()),
                facts.country(),
                zone,
                facts.opens(),
                facts.closes(),
                facts.openDays(),
                value(fields, DOES, facts.does()),
                value(fields, SELLS, facts.sells()),
                value(fields, BUYS_NOW, facts.buysNow()),
                value(fields, SPEAKS, facts.speaks()),
                value(fields, REMARK, facts.remark()));
    }

    private static @Nullable String value(
            Map<String, ? extends @Nullable String> fields, String name, @Nullable String now) {
        return fields.containsKey(name) ? fields.get(name) : now;
    }
}
