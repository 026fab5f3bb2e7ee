package com.denaq.crm.management.settings;

import com.denaq.crm.dealers.ReasonList;
import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.platform.web.CountryChoices;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws Settings, with what was typed where it can't be saved. */
@Component
class SettingsDesk {

    private final Templates templates;
    private final Rules rules;
    private final ReasonList reasons;
    private final PaperTypes papers;
    private final JdbcClient db;

    SettingsDesk(Templates templates, Rules rules, ReasonList reasons, PaperTypes papers, JdbcClient db) {
        this.templates = templates;
        this.rules = rules;
        this.reasons = reasons;
        this.papers = papers;
        this.db = db;
    }

    JteModel draw(Screen screen) {
        return draw(screen, rules.now(), Problems.NONE, null, null);
    }

    JteModel entry(Screen screen, EntryForm entry, Problems problems) {
        return draw(screen, rules.now(), problems, null, entry);
    }

    JteModel rules(Screen screen, RuleForm form, Problems problems, SettingsView.@Nullable Conflict changed) {
        return draw(screen, form, problems, changed, null);
    }

    private JteModel draw(
            Screen screen,
            RuleForm form,
            Problems problems,
            SettingsView.@Nullable Conflict changed,
            @Nullable EntryForm entry) {
        return templates.managementSettings(
                screen,
                new SettingsView(
                        form,
                        problems,
                        changed,
                        papers.all(),
                        verified(),
                        reasons.all(),
                        CountryChoices.in(screen.locale()),
                        entry));
    }

    private Map<Long, Long> verified() {
        Map<Long, Long> verified = new HashMap<>();
        db.sql("""
                select t.id, (select count(*) from (select from paper p
                                                     where p.paper_type = t.id and p.state = 'VERIFIED' limit 1001) v)
                  from paper_type t""").query(row -> {
            verified.put(row.getLong(1), row.getLong(2));
        });
        return verified;
    }
}
