package com.denaq.crm.seeding.life;

/** A table that is seeded, with its columns in the order of the values of a row. */
public enum Table {
    DEALER("""
            dealer (id, name, standing, stage_seq, standing_since, refusal_reason, refusal_note, try_again_on, owner_id,
                    owned_since, in_review, site, site_key, street, postcode, city, region, country, time_zone, opens,
                    closes, open_days, does, sells, buys_now, speaks, remark, source, entered_by, created_at, deleted_at,
                    deleted_by)"""),
    STAGE_MOVE("""
            stage_move (dealer_id, seq, kind, from_standing, to_standing, at, day, by_user, owner_id, since,
                        refusal_reason, note, override_reason, takes_back, before)"""),
    ASSIGNMENT("assignment (id, dealer_id, from_user, to_user, by_user, at, day)"),
    CONTACT("contact (id, dealer_id, name, role, language, remark, do_not_call, created_at, created_by, at_entry)"),
    PHONE("phone (id, dealer_id, contact_id, typed, e164, position)"),
    EMAIL("email (id, dealer_id, contact_id, typed, address, domain, position)"),
    ACTIVITY("""
            activity (id, dealer_id, contact_id, kind, direction, outcome, at, by_user, subject, body, duration_seconds,
                      details, needs_answer_by, created_at, wants_answer, answered_at, answered_with)"""),
    NEXT_STEP("""
            next_step (id, dealer_id, contact_id, assignee, kind, what, due_at, due_date, due_time, zone, opened_at,
                       opened_by, done_at, done_by, ended, opened_by_move, ended_by_move, follows)"""),
    STORED_FILE("stored_file (id, dealer_id, name, content_type, size, sha256, content, uploaded_by, uploaded_at)"),
    PAPER("paper (id, dealer_id, paper_type, state, file_id, note, state_since, changed_by)"),
    EVIDENCE("evidence (id, dealer_id, kind, link, note, seen_on, added_by, added_at)"),
    LEAD_ATTEMPT("lead_attempt (id, by_user, at, day, name, city, typed, verdict, outcome, dealer_id)"),
    REVIEW(
            "review (id, dealer_id, similar_to, reasons, why, comment, asked_by, asked_at, decided_by, decided_at, decision)"),
    STICKY_NOTE("sticky_note (id, from_user, to_user, dealer_id, text, wanted_on, created_at, read_at, done_at)"),
    AUDIT_ENTRY("audit_entry (id, at, by_user, subject, subject_id, dealer_id, action, changes)");

    private final String target;

    Table(String target) {
        this.target = target;
    }

    /** For COPY: the table and its columns. */
    public String target() {
        return target;
    }

    public String table() {
        return target.substring(0, target.indexOf(' '));
    }

    /** Whether its rows have numbers of their own. */
    public boolean numbered() {
        return this != STAGE_MOVE;
    }
}
