package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.reading.Sites;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The rows with which dealers begin, a few statements for any number of them. Permission is asked before. */
@Repository
class ArrivalRows {

    private final JdbcClient db;
    private final ObjectMapper json;

    ArrivalRows(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    List<DealerId> insert(Viewer viewer, List<NewDealer> leads, Instant now, LocalDate day) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            rows.add(row(i, leads.get(i)));
        }
        return db.sql("""
                with numbered as materialized (
                    select nextval(pg_get_serial_sequence('dealer', 'id')) as id, r.*
                      from jsonb_to_recordset(:rows::jsonb) as r (
                           place integer, name text, site text, site_key text, street text, postcode text, city text,
                           region text, country text, time_zone text, opens time, closes time, open_days smallint,
                           does text, sells text, buys_now text, speaks text, remark text, owner_id bigint,
                           in_review boolean, source text)
                ), entered as (
                    insert into dealer (id, name, site, site_key, street, postcode, city, region, country, time_zone,
                                        opens, closes, open_days, does, sells, buys_now, speaks, remark,
                                        standing, stage_seq, standing_since, owner_id, owned_since, in_review,
                                        source, entered_by, created_at)
                    select id, name, site, site_key, street, postcode, city, region, country, time_zone,
                           opens, closes, open_days, does, sells, buys_now, speaks, remark,
                           'LEAD', 1, :now, owner_id, case when owner_id is not null then :now end, in_review,
                           source, :by, :now
                      from numbered order by place
                ), begun as (
                    insert into stage_move (dealer_id, seq, kind, to_standing, at, day, by_user, owner_id)
                    select id, 1, 'ENTER', 'LEAD', :now, :day, :by, owner_id from numbered order by place
                )
                select id from numbered order by place""")
                .param("rows", json.writeValueAsString(rows))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("by", viewer.id().value())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }

    private static Map<String, @Nullable Object> row(int place, NewDealer lead) {
        Facts facts = DealerRegister.placed(lead.facts());
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("place", place);
        row.put("name", facts.name());
        row.put("site", facts.site());
        row.put(
                "site_key",
                facts.site() == null ? null : Sites.read(facts.site()).key());
        row.put("street", facts.street());
        row.put("postcode", facts.postcode());
        row.put("city", facts.city());
        row.put("region", facts.region());
        row.put("country", facts.country());
        row.put("time_zone", Objects.requireNonNull(facts.zone()).getId());
        row.put("opens", facts.opens().toString());
        row.put("closes", facts.closes().toString());
        row.put("open_days", facts.openDays());
        row.put("does", facts.does());
        row.put("sells", facts.sells());
        row.put("buys_now", facts.buysNow());
        row.put("speaks", facts.speaks());
        row.put("remark", facts.remark());
        row.put("owner_id", lead.owner() == null ? null : lead.owner().value());
        row.put("in_review", lead.inReview());
        row.put("source", lead.source().name());
        return row;
    }

    void insertAssignments(Viewer viewer, List<Assignment> owned, Instant now, LocalDate day) {
        db.sql("""
                insert into assignment (dealer_id, to_user, by_user, at, day)
                select dealer, owner, :by, :now, :day
                  from unnest(:dealers::bigint[], :owners::bigint[]) as o (dealer, owner)""")
                .param(
                        "dealers",
                        owned.stream().map(each -> each.dealer().value()).toArray(Long[]::new))
                .param(
                        "owners",
                        owned.stream()
                                .map(each -> Objects.requireNonNull(each.to()).value())
                                .toArray(Long[]::new))
                .param("by", viewer.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .update();
    }

    List<DealerId> lockAsEntered(Viewer viewer, Collection<DealerId> dealers) {
        return db.sql("""
                select d.id from dealer d -- all dealers: those the viewer entered themselves, which the condition says
                 where d.id = any(:ids) and d.entered_by = :viewer
                   and d.deleted_at is null and d.merged_into is null and (d.version = 0 or not exists (
                       select from audit_entry a
                        where a.dealer_id = d.id and a.by_user is distinct from :viewer
                          and (a.subject <> 'dealer' or a.action <> 'changed' or exists ( -- and isn't as it was
                               select from jsonb_object_keys(a.changes) f
                                where """ + ofField("0", "") + " is distinct from " + ofField("1", "desc") + """
                              ))))
                   and (d.stage_seq = 1 or not exists (
                       select from stage_move m where m.dealer_id = d.id and m.seq > 1 and not m.at_entry))
                   and not exists (
                       select from assignment a where a.dealer_id = d.id and a.by_user is distinct from :viewer)
                 order by d.id
                   for update of d""")
                .param("ids", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .params(viewer.params())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }

    /** What the field {@code f} of the dealer was before its first change, or is since its last. */
    private static String ofField(String place, String order) {
        return """
                (select e.changes -> f -> %s from audit_entry e
                  where e.dealer_id = d.id and e.subject = 'dealer' and e.action = 'changed' and e.changes -> f is not null
                  order by e.id %s limit 1)""".formatted(place, order);
    }

    void bin(Viewer viewer, List<DealerId> dealers, OffsetDateTime now) {
        db.sql("update dealer set deleted_at = :now, deleted_by = :by, version = version + 1 where id = any(:ids)")
                .param("ids", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .param("now", now)
                .param("by", viewer.id().value())
                .update();
    }
}
