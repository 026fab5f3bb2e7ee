package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.entering.Attempts;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that somebody tried to enter, or what of it was unique or here already: the lists behind those figures. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class AttemptsController {

    private static final int ROWS = 50;

    private final Templates templates;
    private final JdbcClient db;

    AttemptsController(Templates templates, JdbcClient db) {
        this.templates = templates;
        this.db = db;
    }

    @GetMapping("/leads/attempts")
    JteModel show(
            Screen screen,
            Viewer viewer,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate told,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        AttemptsFilter filter = AttemptsFilter.of(show);
        LocalDate from = MyLeads.likely(told);
        LocalDate first = from == null ? LocalDate.EPOCH : from;
        List<Attempt> found = db.sql(
                        """
                select a.id,\s""" + Attempts.CALLED + """
                       , a.city, a.at, a.verdict, a.outcome,
                       d.merged_into is not null or v.same is not null as here,
                       case when d.deleted_at is null or v.same is not null then d.id end as dealer_id
                  from lead_attempt a
                  left join dealer d on d.id = a.dealer_id -- all dealers: those that the viewer entered
                                    and d.entered_by = :viewer and a.outcome <> 'BLOCKED'
                  left join lateral (select true as same from review r where r.dealer_id = d.id and r.decision = 'SAME' limit 1) v
                         on d.deleted_at is not null
                 where a.by_user = :viewer and a.at >= :from and a.day >= :first and a.undone_at is null and a.id < :before
                   and\s""" + filter.condition() + " order by a.at desc, a.id desc limit :most")
                .params(viewer.params())
                .param("from", MyFigures.earliest(first))
                .param("first", first)
                .param("before", before)
                .param("most", ROWS + 1)
                .query((row, n) -> new Attempt(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("city"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("verdict"),
                        row.getString("outcome"),
                        row.getBoolean("here"),
                        row.getObject("dealer_id", Long.class)))
                .list();
        List<Attempt> shown = found.subList(0, Math.min(ROWS, found.size()));
        String address = "/leads/attempts?show=" + filter.code() + (from == null ? "" : "&from=" + from);
        String next =
                found.size() > ROWS ? address + "&before=" + shown.getLast().id() : null;
        String start = before == Long.MAX_VALUE ? null : address;
        return templates.intakeAttempts(screen, shown, filter, from, next, start);
    }
}
