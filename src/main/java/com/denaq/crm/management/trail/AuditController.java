package com.denaq.crm.management.trail;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.platform.csv.CsvWriter;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Audit: to look at and to take along; there is no way to change it. */
@Controller
@Allow(Role.ADMIN)
class AuditController {

    private static final int SHOWN = 50;
    private static final int PORTION = 500;
    private static final int MOST = 100_000;
    private static final List<String> SUBJECTS = List.of(
            "dealer",
            "contact",
            "step",
            "activity",
            "paper",
            "evidence",
            "user",
            "hand-over",
            "setting",
            "refusal-reason",
            "paper-type");

    private final Templates templates;
    private final Trail trail;
    private final Users users;

    AuditController(Templates templates, Trail trail, Users users) {
        this.templates = templates;
        this.trail = trail;
        this.users = users;
    }

    @GetMapping("/audit")
    JteModel show(Screen screen, TrailForm form) {
        List<TrailEntry> entries = trail.entries(screen, form, form.after(), SHOWN + 1);
        TrailForm.Days days = form.days(screen.moments().today());
        return templates.managementAudit(
                screen,
                new AuditView(
                        form,
                        days.first(),
                        days.last(),
                        form.misread(),
                        form.problems(),
                        entries.stream().limit(SHOWN).toList(),
                        entries.size() > SHOWN,
                        users.active().stream().map(AuditController::choice).toList(),
                        trail.left().stream().map(AuditController::choice).toList(),
                        SUBJECTS));
    }

    private static Choice choice(User user) {
        return new Choice(user.id().toString(), user.name());
    }

    @GetMapping("/audit/export")
    void export(Screen screen, TrailForm form, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        List<String> headings = Stream.of("at", "who", "what", "on", "action", "field", "from", "to", "address")
                .map(column -> screen.t("management.audit.column." + column))
                .toList();
        try (CsvWriter csv = new CsvWriter(response.getOutputStream(), headings)) {
            @Nullable String after = null;
            for (int rows = 0; rows < MOST; rows += PORTION) {
                List<TrailEntry> entries = trail.entries(screen, form, after, PORTION);
                entries.forEach(entry -> write(screen, csv, entry));
                if (entries.size() < PORTION) {
                    return;
                }
                after = entries.getLast().place();
            }
        }
    }

    private static void write(Screen screen, CsvWriter csv, TrailEntry entry) {
        List<TrailEntry.Change> changes =
                entry.changes().isEmpty() ? List.of(new TrailEntry.Change("", null, null)) : entry.changes();
        for (TrailEntry.Change change : changes) {
            csv.row(Arrays.asList(
                    entry.at().toString(),
                    entry.by() == null ? screen.t("management.audit.itself") : entry.by(),
                    entry.subjectWord(screen),
                    entry.dealerName() == null ? entry.subjectName() : entry.dealerName(),
                    entry.actionWord(screen),
                    TrailEntry.fieldWord(screen, change.field()),
                    entry.valueWord(screen, change.field(), change.from()),
                    entry.valueWord(screen, change.field(), change.to()),
                    entry.address()));
        }
    }
}
