package com.denaq.crm.management.trail;

import com.denaq.crm.platform.web.Choice;
import java.time.LocalDate;
import java.util.List;

/** A page of the audit, the latest first. */
public record AuditView(
        TrailForm form,
        LocalDate from,
        LocalDate to,
        List<TrailEntry> entries,
        boolean more,
        List<Choice> people,
        List<String> subjects) {}
