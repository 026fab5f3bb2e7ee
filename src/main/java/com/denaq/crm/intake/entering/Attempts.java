package com.denaq.crm.intake.entering;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.EntryRestored;
import com.denaq.crm.duplicates.Strength;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Remembers who tried to enter what, and with what success: what <i>entered</i> counts. */
@Repository
public class Attempts {

    /** What an attempt {@code a} is called where it is listed: where no name was known, by what was typed instead. */
    public static final String CALLED =
            "coalesce(nullif(a.name, ''), a.typed ->> 'site', a.typed #>> '{phones,0}', a.typed #>> '{emails,0}') as name";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;
    private final ObjectMapper json;

    Attempts(JdbcClient db, Settings settings, Clock clock, ObjectMapper json) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    /** Whoever wanted to be asked hasn't tried yet: theirs aren't remembered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            Viewer viewer, List<NewLead> leads, List<Verdict> verdicts, List<Entered> entered, @Nullable Long list) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Verdict verdict = verdicts.get(i);
            switch (entered.get(i)) {
                case Entered.Added added ->
                    rows.add(row(leads.get(i), verdict, added.inReview() ? "IN_REVIEW" : "ADDED", added.dealer()));
                case Entered.AlreadyHere here -> rows.add(blocked(leads.get(i), verdict));
                case Entered.IdTaken taken ->
                    rows.add(row(leads.get(i), Verdict.Kind.ALREADY_HERE, "BLOCKED", taken.dealer(), null));
                case Entered.LooksSimilar similar -> {}
            }
        }
        sent(viewer, rows, list);
        insert(viewer, rows, list);
    }

    /** What was refused and is sent for review now is one attempt: that it was refused counts no more. */
    private void sent(Viewer viewer, List<Map<String, @Nullable Object>> rows, @Nullable Long list) {
        List<Map<String, @Nullable Object>> sent = rows.stream()
                .filter(row -> "IN_REVIEW".equals(row.get("outcome")))
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        db.sql("""
                update lead_attempt a set undone_at = :now
                  from jsonb_to_recordset(:rows::jsonb) as r (name text, typed jsonb)
                 where a.by_user = (select :by::bigint) and """ + lately(list) + """
                   and a.outcome = 'BLOCKED' and a.undone_at is null and a.name = r.name and a.typed = r.typed""")
                .param("rows", json.writeValueAsString(sent))
                .param("by", viewer.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", since(now, list))
                .param("list", list)
                .update();
    }

    /** What a list had is remembered for good: whoever goes on with it after days tries nothing anew. */
    private static String lately(@Nullable Long list) {
        String lately = " (a.at > (select :since::timestamptz)";
        return lately + (list == null ? ")" : " or a.list_id = (select :list::bigint))");
    }

    private static OffsetDateTime since(Instant now, @Nullable Long list) {
        return now.minus(list == null ? HOUR : DAY).atOffset(ZoneOffset.UTC);
    }

    /** Something that a list has and that was here already; as what, and how strongly, was kept when it was checked. */
    public record Here(
            NewLead lead,
            @Nullable DealerId dealer,
            @Nullable Strength strength) {}

    /** What a list has that was here already; once, however often more of it is added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void here(Viewer viewer, List<Here> here, long list) {
        insert(
                viewer,
                here.stream()
                        .map(each -> row(each.lead, Verdict.Kind.ALREADY_HERE, "BLOCKED", each.dealer, each.strength))
                        .toList(),
                list);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void blocked(Viewer viewer, NewLead lead, Verdict verdict) {
        insert(viewer, List.of(blocked(lead, verdict)), null);
    }

    private static Map<String, @Nullable Object> blocked(NewLead lead, Verdict verdict) {
        DealerId met = verdict.matches().isEmpty()
                ? null
                : verdict.matches().getFirst().dealer();
        return row(lead, verdict, "BLOCKED", met);
    }

    private static Map<String, @Nullable Object> row(
            NewLead lead, Verdict verdict, String outcome, @Nullable DealerId dealer) {
        return row(lead, verdict.verdict(), outcome, dealer, verdict.strength());
    }

    private static Map<String, @Nullable Object> row(
            NewLead lead,
            Verdict.Kind verdict,
            String outcome,
            @Nullable DealerId dealer,
            @Nullable Strength strength) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", lead.facts().name());
        row.put("city", place(lead));
        row.put("typed", typed(lead));
        row.put("verdict", verdict.name());
        row.put("outcome", outcome);
        row.put("sure_bits", strength == null ? null : strength.sure());
        row.put("shown_bits", strength == null ? null : strength.shown());
        row.put("dealer_id", dealer == null ? null : dealer.value());
        return row;
    }

    private static @Nullable String place(NewLead lead) {
        String city = lead.facts().city();
        String region = lead.facts().region();
        return city == null ? region : region == null ? city : city + ", " + region;
    }

    private static Map<String, Object> typed(NewLead lead) {
        Map<String, Object> typed = new LinkedHashMap<>();
        put(typed, "site", lead.facts().site());
        boolean nameless = lead.facts().name().isEmpty(); // it is called by a number, be that its contact's
        List<String> phones = nameless ? lead.allPhones() : lead.phones();
        List<String> emails = nameless ? lead.allEmails() : lead.emails();
        if (!phones.isEmpty()) {
            typed.put("phones", phones);
        }
        if (!emails.isEmpty()) {
            typed.put("emails", emails);
        }
        put(typed, "town", lead.facts().city()); // apart from its region: it may have a comma itself
        put(typed, "region", lead.facts().region());
        put(typed, "street", lead.facts().street());
        put(typed, "postcode", lead.facts().postcode());
        put(typed, "remark", lead.facts().remark());
        return typed;
    }

    private static void put(Map<String, Object> typed, String name, @Nullable String value) {
        if (value != null) {
            typed.put(name, value);
        }
    }

    private void insert(Viewer viewer, List<Map<String, @Nullable Object>> rows, @Nullable Long list) {
        if (rows.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        db.sql("""
                insert into lead_attempt (by_user, at, day, name, city, typed, verdict, outcome, dealer_id, list_id,
                       sure_bits, shown_bits)
                select :by, :now, :day, name, city, typed, verdict, outcome, dealer_id, :list, sure_bits, shown_bits
                  from jsonb_to_recordset(:rows::jsonb) as r (
                       name text, city text, typed jsonb, verdict text, outcome text, dealer_id bigint,
                       sure_bits real, shown_bits real)
                 where outcome <> 'BLOCKED' or not exists ( -- pressing once more is no other attempt
                       select from lead_attempt a
                        where a.by_user = (select :by::bigint) and """ + lately(list) + """
                          and a.outcome = 'BLOCKED' and a.undone_at is null and a.name = r.name and a.typed = r.typed)""")
                .param("rows", json.writeValueAsString(rows))
                .param("by", viewer.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", since(now, list))
                .param("day", settings.companyDay(now))
                .param("list", list)
                .update();
    }

    /** Its entry had been taken back: the attempt counts again. */
    @EventListener
    void again(EntryRestored entry) {
        db.sql("""
                update lead_attempt set undone_at = null
                 where dealer_id = :dealer and outcome in ('ADDED', 'IN_REVIEW') and undone_at is not null""").param("dealer", entry.dealer().value()).update();
    }

    /** Those that made these dealers count no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(Collection<DealerId> dealers) {
        db.sql("""
                update lead_attempt set undone_at = :now
                 where dealer_id = any(:dealers) and outcome in ('ADDED', 'IN_REVIEW') and undone_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .update();
    }
}
