package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.Facts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a company that a row can add where they are absent: an address only as a whole that fits. */
final class FactFields {

    private static final String SITE = "site";
    private static final String STREET = "street";
    private static final String POSTCODE = "postcode";
    private static final String CITY = "city";
    private static final String REGION = "region";
    private static final String DOES = "does";
    private static final String SELLS = "sells";
    private static final String BUYS_NOW = "buysNow";
    private static final String SPEAKS = "speaks";
    private static final String REMARK = "remark";

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
        if (elsewhere(known.city(), told.city()) || elsewhere(known.street(), told.street())) {
            lacking.remove(STREET);
            lacking.remove(POSTCODE);
            lacking.remove(REGION);
        }
        return lacking;
    }

    private static boolean elsewhere(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** With these instead of what stands there; null takes one away. */
    static Facts with(Facts facts, Map<String, @Nullable String> fields) {
        boolean moved = fields.containsKey(CITY) || fields.containsKey(REGION);
        return new Facts(
                facts.name(),
                value(fields, SITE, facts.site()),
                value(fields, STREET, facts.street()),
                value(fields, POSTCODE, facts.postcode()),
                value(fields, CITY, facts.city()),
                value(fields, REGION, facts.region()),
                facts.country(),
                moved ? null : facts.zone(),
                facts.opens(),
                facts.closes(),
                facts.openDays(),
                value(fields, DOES, facts.does()),
                value(fields, SELLS, facts.sells()),
                value(fields, BUYS_NOW, facts.buysNow()),
                value(fields, SPEAKS, facts.speaks()),
                value(fields, REMARK, facts.remark()));
    }

    private static @Nullable String value(Map<String, @Nullable String> fields, String name, @Nullable String now) {
        return fields.containsKey(name) ? fields.get(name) : now;
    }
}
