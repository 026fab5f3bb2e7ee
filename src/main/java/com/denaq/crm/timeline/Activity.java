package com.denaq.crm.timeline;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealerId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param by null: by itself
 * @param contactName also of a person who was deleted
 * @param answer null where none is wanted
 * @param story of what wrote itself
 * @param of what wrote itself about another dealer, that is one with this one by now: its name
 * @param editedAt null: never
 */
public record Activity(
        ActivityId id,
        DealerId dealer,
        ActivityKind kind,
        @Nullable Direction direction,
        @Nullable CallOutcome outcome,
        Instant at,
        @Nullable UserId by,
        @Nullable String byName,
        @Nullable ContactId contact,
        @Nullable String contactName,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Duration length,
        @Nullable Answer answer,
        @Nullable Story story,
        @Nullable String of,
        @Nullable Instant editedAt,
        int version) {

    /**
     * What became of something that wants an answer.
     *
     * @param whoseTurn who is to answer now; null when it was answered, nobody owns the dealer, or nobody shall
     * @param answeredAt null: it waits
     * @param with the kind of activity that answered it; null: by hand
     */
    public record Answer(
            @Nullable UserId whoseTurn,
            @Nullable Instant answeredAt,
            @Nullable ActivityKind with) {}

    /** Who logged it may correct it, and an admin; what wrote itself stays. Whether they may work with the dealer comes first. */
    public boolean mayCorrect(Viewer viewer) {
        return kind.logged() && (viewer.mayManage() || (by != null && viewer.is(by)));
    }

    /** With somebody, or about somebody, who was erased since. */
    public boolean ofErased() {
        return PersonErased.NAMELESS.equals(contactName);
    }

    NewActivity asLogged() {
        return new NewActivity(kind, direction, outcome, contact, at, subject, body, length);
    }
}
