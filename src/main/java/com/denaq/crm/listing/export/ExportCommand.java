package com.denaq.crm.listing.export;

import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.csv.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code bin/crm export dealers}: everything about every dealer as CSV, in portions. */
@Component
class ExportCommand implements Command {

    private static final int PORTION = 1_000;
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "stage",
            "since",
            "dead_end_reason",
            "dead_end_note",
            "try_again_on",
            "owner",
            "in_review",
            "site",
            "phones",
            "emails",
            "street",
            "postcode",
            "city",
            "region",
            "country",
            "time_zone",
            "opens",
            "closes",
            "does",
            "sells",
            "buys_now",
            "speaks",
            "remark",
            "contacts",
            "next_step",
            "next_step_due",
            "source",
            "entered_by",
            "created_at",
            "external_ids");

    private final JdbcClient db;

    ExportCommand(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "export dealers";
    }

    @Override
    public String usage() {
        return "export dealers > FILE";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        arguments.noWords();
        try (CsvWriter csv = new CsvWriter(terminal.out(), COLUMNS)) {
            long last = 0;
            List<List<@Nullable String>> rows;
            do {
                rows = portion(last);
                rows.forEach(csv::row);
                last = rows.isEmpty()
                        ? last
                        : Long.parseLong(String.valueOf(rows.getLast().getFirst()));
            } while (rows.size() == PORTION);
        }
        return 0;
    }

    /** Times in UTC; what there are several of, parted by semicolons. */
    private List<List<@Nullable String>> portion(long after) {
        return db.sql("""
                select d.id, d.name, lower(replace(d.standing, '_', '-')) as stage, %1$s as since,
                       r.code as dead_end_reason, d.refusal_note as dead_end_note, d.try_again_on, o.email as owner,
                       d.in_review, d.site,
                       (select string_agg(coalesce(p.e164, p.typed), '; ' order by p.position, p.id) from phone p
                         where p.dealer_id = d.id and p.contact_id is null) as phones,
                       (select string_agg(m.typed, '; ' order by m.position, m.id) from email m
                         where m.dealer_id = d.id and m.contact_id is null) as emails,
                       d.street, d.postcode, d.city, d.region, d.country, d.time_zone, d.opens, d.closes, d.does,
                       d.sells, d.buys_now, d.speaks, d.remark,
                       (select string_agg(concat_ws(', ', c.name, c.role,
                                   (select string_agg(coalesce(p.e164, p.typed), ', ' order by p.id) from phone p where p.contact_id = c.id),
                                   (select string_agg(m.typed, ', ' order by m.id) from email m where m.contact_id = c.id)), '; ' order by c.id)
                          from contact c where c.dealer_id = d.id and c.deleted_at is null) as contacts,
                       s.what as next_step, %2$s as next_step_due,
                       lower(replace(d.source, '_', '-')) as source, e.email as entered_by, %3$s as created_at,
                       (select string_agg(x.system || ':' || x.id, '; ' order by x.system) from external_id x
                         where x.dealer_id = d.id) as external_ids
                  from dealer d -- all dealers: whoever has the command line has the database
                  left join app_user o on o.id = d.owner_id
                  left join app_user e on e.id = d.entered_by
                  left join refusal_reason r on r.id = d.refusal_reason
                  left join next_step s on s.dealer_id = d.id and s.done_at is null
                 where d.id > :after and d.deleted_at is null and d.merged_into is null
                 order by d.id
                 limit :portion""".formatted(utc("d.standing_since"), utc("s.due_at"), utc("d.created_at")))
                .param("after", after)
                .param("portion", PORTION)
                .query((row, n) -> {
                    List<@Nullable String> cells = new ArrayList<>();
                    for (String column : COLUMNS) {
                        cells.add(row.getString(column));
                    }
                    return cells;
                })
                .list();
    }

    /** Else it is written in the zone of the machine that asks. */
    private static String utc(String column) {
        return "(" + column + " at time zone 'UTC')::text || '+00'";
    }
}
