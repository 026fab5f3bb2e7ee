package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.platform.time.TypedTime;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a dealer with its own phones and e-mails, field by field as they are typed; what a form doesn't have is
 * empty. The same from a dealer as it is, so that two can be compared.
 *
 * @param fields by name, in the order of the form
 */
public record FactsForm(Map<String, String> fields) {

    /** Those that are more than a line. */
    static final List<String> LONG = List.of("phones", "emails", "buysNow", "remark");

    static final List<String> NAMES = List.of(
            "name",
            "site",
            "phones",
            "emails",
            "street",
            "city",
            "region",
            "postcode",
            "country",
            "opens",
            "closes",
            "days",
            "does",
            "sells",
            "buysNow",
            "speaks",
            "remark");

    private static final int LONGEST_NAME = 300;

    static FactsForm typed(Map<String, List<String>> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> values = sent.getOrDefault(name, List.of());
            String value = name.equals("days") ? String.join(",", values) : values.isEmpty() ? "" : values.getFirst();
            fields.put(name, value.replace("\r", "").strip());
        }
        return new FactsForm(fields);
    }

    static FactsForm of(Facts facts, Reach reach) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", facts.name());
        fields.put("site", text(facts.site()));
        fields.put("phones", reach.phones().stream().map(ReadPhone::typed).collect(Collectors.joining("\n")));
        fields.put("emails", reach.emails().stream().map(ReadEmail::typed).collect(Collectors.joining("\n")));
        fields.put("street", text(facts.street()));
        fields.put("city", text(facts.city()));
        fields.put("region", text(facts.region()));
        fields.put("postcode", text(facts.postcode()));
        fields.put("country", facts.country());
        fields.put("opens", facts.opens().toString());
        fields.put("closes", facts.closes().toString());
        fields.put("days", days(facts.openDays()));
        fields.put("does", text(facts.does()));
        fields.put("sells", text(facts.sells()));
        fields.put("buysNow", text(facts.buysNow()));
        fields.put("speaks", text(facts.speaks()));
        fields.put("remark", text(facts.remark()));
        return new FactsForm(fields);
    }

    private static String text(@Nullable String fact) {
        return fact == null ? "" : fact.replace("\r", "");
    }

    private static String days(int bits) {
        return IntStream.rangeClosed(1, 7)
                .filter(day -> (bits >> (day - 1) & 1) == 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    /** Only the fields that are otherwise in the other. */
    FactsForm unlike(FactsForm other) {
        Map<String, String> unlike = new LinkedHashMap<>(fields);
        unlike.entrySet().removeIf(field -> field.getValue().equals(other.get(field.getKey())));
        return new FactsForm(unlike);
    }

    /** With these fields as they are there. */
    FactsForm with(FactsForm some) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(some.fields);
        return new FactsForm(all);
    }

    TypedFields typed() {
        return new TypedFields(fields);
    }

    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean opensOn(int day) {
        return get("days").contains(Integer.toString(day));
    }

    Problems problems() {
        Problems problems = Problems.NONE;
        if (get("name").isEmpty()) {
            problems = problems.and("name", "dealer.facts.name.missing");
        }
        if (get("name").length() > LONGEST_NAME) {
            problems = problems.and("name", "dealer.long", "most", LONGEST_NAME);
        }
        if (!Places.isCountry(get("country"))) {
            problems = problems.and("country", "component.field.unreadable");
        }
        for (String name : NAMES) {
            if (get(name).length() > Facts.LONGEST) {
                problems = problems.and(name, "dealer.long", "most", Facts.LONGEST);
            }
        }
        problems = entries(entries(problems, "phones"), "emails");
        LocalTime opens = TypedTime.of(get("opens"));
        LocalTime closes = TypedTime.of(get("closes"));
        if (opens == null) {
            problems = problems.and("opens", "component.field.unreadable");
        }
        if (closes == null) {
            problems = problems.and("closes", "component.field.unreadable");
        }
        return opens != null && closes != null && !closes.isAfter(opens)
                ? problems.and("closes", "dealer.facts.closes.early")
                : problems;
    }

    private Problems entries(Problems problems, String name) {
        List<String> lines = lines(name);
        if (lines.size() > Reach.MOST) {
            return problems.and(name, "dealer.many", "most", Reach.MOST);
        }
        return lines.stream().anyMatch(each -> each.length() > Reach.LONGEST)
                ? problems.and(name, "dealer.long-line", "most", Reach.LONGEST)
                : problems;
    }

    /** Only without problems. A dealer that stays where it is keeps its clock, unless that was a guess. */
    Facts facts(Facts now) {
        boolean stays = get("city").equals(text(now.city()))
                && get("region").equals(text(now.region()))
                && get("country").equals(now.country());
        boolean follows = now.clock(List.of()).equals(now.zone());
        boolean told = follows && (!get("postcode").equals(text(now.postcode())) || now.clockGuessed(List.of()));
        LocalTime opens = TypedTime.of(get("opens"));
        LocalTime closes = TypedTime.of(get("closes"));
        Facts facts = new Facts(
                get("name"),
                get("site"),
                get("street"),
                get("postcode"),
                get("city"),
                get("region"),
                get("country"),
                null,
                opens == null ? Facts.OPENS : opens,
                closes == null ? Facts.CLOSES : closes,
                IntStream.rangeClosed(1, 7)
                        .filter(this::opensOn)
                        .map(day -> 1 << (day - 1))
                        .sum(),
                get("does"),
                get("sells"),
                get("buysNow"),
                get("speaks"),
                get("remark"));
        return facts.withZone(
                stays && !told ? now.zone() : facts.clock(ReadPhone.numbers(lines("phones"), facts.country())));
    }

    List<String> lines(String name) {
        return get(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
