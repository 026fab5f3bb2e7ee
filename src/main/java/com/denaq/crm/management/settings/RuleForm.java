package com.denaq.crm.management.settings;

import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.ZoneChoices;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules as they are typed.
 *
 * @param seen the values that stood there when the form was drawn, as {@link #fingerprint}
 */
public record RuleForm(
        String zone,
        String country,
        String neglected,
        String silent,
        String checks,
        String rows,
        String cap,
        String capacity,
        Boolean readAll,
        String seen) {

    private static final String PART = "|";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public RuleForm(
            @Nullable String zone,
            @Nullable String country,
            @Nullable String neglected,
            @Nullable String silent,
            @Nullable String checks,
            @Nullable String rows,
            @Nullable String cap,
            @Nullable String capacity,
            @Nullable Boolean readAll,
            @Nullable String seen) {
        this.zone = text(zone);
        this.country = text(country);
        this.neglected = text(neglected);
        this.silent = text(silent);
        this.checks = text(checks);
        this.rows = text(rows);
        this.cap = text(cap);
        this.capacity = text(capacity);
        this.seen = text(seen);
        this.readAll = readAll != null && readAll;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static RuleForm of(Settings settings) {
        RuleForm form = new RuleForm(
                settings.companyZone().getId(),
                settings.homeCountry(),
                Integer.toString(settings.neglectedAfterDays()),
                Integer.toString(settings.clientSilentAfterDays()),
                Integer.toString(settings.checksPerHour()),
                Integer.toString(settings.listRowsPerDay()),
                Integer.toString(settings.freeLeadCap()),
                Integer.toString(settings.agentCapacity()),
                settings.agentsReadAll(),
                "");
        return form.seen(form.fingerprint());
    }

    private RuleForm seen(String fingerprint) {
        return new RuleForm(zone, country, neglected, silent, checks, rows, cap, capacity, readAll, fingerprint);
    }

    String fingerprint() {
        return String.join(PART, values().values());
    }

    /** What stood there when it was drawn; where that can't be read, what was typed. */
    RuleForm before() {
        List<String> parts = List.of(seen.split(Pattern.quote(PART), -1));
        return parts.size() == values().size() ? of(parts.iterator(), seen) : this;
    }

    /** What was touched as it was typed, everything else as it is by now. */
    RuleForm over(RuleForm now) {
        Map<String, String> untouched = seen.isEmpty() ? Map.of() : before().values();
        Map<String, String> mine = values();
        return of(
                now.values().entrySet().stream()
                        .map(each -> Objects.equals(mine.get(each.getKey()), untouched.get(each.getKey()))
                                ? each.getValue()
                                : String.valueOf(mine.get(each.getKey())))
                        .iterator(),
                now.fingerprint());
    }

    /** As it was before these changes. */
    RuleForm before(Changes changes) {
        return of(
                values().entrySet().stream()
                        .map(each -> String.valueOf(changes.before(each.getKey(), each.getValue())))
                        .iterator(),
                fingerprint());
    }

    /** In the order of {@link #values}. */
    private static RuleForm of(Iterator<String> each, String seen) {
        return new RuleForm(
                each.next(),
                each.next(),
                each.next(),
                each.next(),
                each.next(),
                each.next(),
                each.next(),
                each.next(),
                Boolean.valueOf(each.next()),
                seen);
    }

    /** By their keys in the database. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("company.zone", zone);
        values.put("home.country", country);
        values.put("neglected.after.days", neglected);
        values.put("client.silent.after.days", silent);
        values.put("checks.per.hour", checks);
        values.put("list.rows.per.day", rows);
        values.put("free.lead.cap", cap);
        values.put("agent.capacity", capacity);
        values.put("agents.read.all", Boolean.toString(readAll));
        return values;
    }

    Problems problems() {
        Problems problems = Problems.NONE;
        if (ZoneChoices.known(zone) == null) {
            problems = problems.and("zone", "management.rules.zone.unknown");
        }
        if (!COUNTRIES.contains(country)) {
            problems = problems.and("country", "management.rules.country.unknown");
        }
        problems = number(problems, "neglected", neglected, 1, 365);
        problems = number(problems, "silent", silent, 1, 730);
        problems = number(problems, "checks", checks, 10, 100_000);
        problems = number(problems, "rows", rows, 10, 1_000_000);
        problems = number(problems, "cap", cap, 0, 10_000);
        return number(problems, "capacity", capacity, 1, 1_000_000);
    }

    private static Problems number(Problems problems, String field, String typed, int least, int most) {
        boolean fits = typed.matches("\\d{1,7}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
        return fits ? problems : problems.and(field, "management.rules.number", "least", least, "most", most);
    }
}
