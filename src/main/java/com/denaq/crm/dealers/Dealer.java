package com.denaq.crm.dealers;

import com.denaq.crm.access.Ownership;
import com.denaq.crm.access.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dealer as it is now.
 *
 * @param stageSeq the number of its last stage move
 * @param facts with their zone
 * @param siteKey registrable domain or shop page; null: no site, or one that can't be read
 * @param version grows with every change of the dealer itself: facts, stage, owner
 */
public record Dealer(
        DealerId id,
        Facts facts,
        @Nullable String siteKey,
        Standing standing,
        int stageSeq,
        @Nullable UserId owner,
        @Nullable String ownerName,
        @Nullable Instant ownedSince,
        boolean inReview,
        Source source,
        UserId enteredBy,
        Instant createdAt,
        int version) {

    public String name() {
        return facts.name();
    }

    public ZoneId zone() {
        return Objects.requireNonNull(facts.zone());
    }

    /** {@code Tampa, FL}, or what of it is known; empty for nothing. */
    public String place() {
        String city = facts.city() == null ? "" : facts.city();
        String region = facts.region() == null ? "" : facts.region();
        return city.isEmpty() || region.isEmpty() ? city + region : city + ", " + region;
    }

    public Ownership ownership() {
        boolean lead = standing instanceof Lead;
        return new Ownership(owner, enteredBy, owner == null && lead && !inReview, owner == null && lead);
    }

    /** Whether the hours say that somebody is there then; of holidays they know nothing. */
    public boolean openAt(Instant at) {
        ZonedDateTime there = at.atZone(zone());
        boolean openThatDay = (facts.openDays() >> (there.getDayOfWeek().getValue() - 1) & 1) == 1;
        return openThatDay
                && !there.toLocalTime().isBefore(facts.opens())
                && there.toLocalTime().isBefore(facts.closes());
    }
}
