package com.denaq.crm.management.trail;

import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Problems;
import java.time.LocalDate;
import java.util.List;

/**
 * A page of the audit, the latest first.
 *
 * @param from a day of the viewer's zone, as the times of the entries are
 * @param misread whether other days were asked for, which are none
 * @param left those who can't sign in any more, but stand in the audit
 * @param problems with what was asked for; nothing is shown then
 */
public record AuditView(
        TrailForm form,
        LocalDate from,
        LocalDate to,
        boolean misread,
        Problems problems,
        List<TrailEntry> entries,
        boolean more,
        List<Choice> people,
        List<Choice> left,
        List<String> subjects) {}
