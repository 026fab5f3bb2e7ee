package com.denaq.crm.management.trail;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.web.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the audit is asked for; absent is empty.
 *
 * @param user an id, {@code none} for what happened by itself, or empty for anybody
 * @param subject a kind of thing
 * @param dealer a number, with or without {@code D-}
 * @param after the place after which it goes on
 */
public record TrailForm(String user, String subject, String dealer, String from, String to, String after) {

    /** So many days before today where nothing else is asked for. */
    private static final int USUAL = 30;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    public TrailForm(
            @Nullable String user,
            @Nullable String subject,
            @Nullable String dealer,
            @Nullable String from,
            @Nullable String to,
            @Nullable String after) {
        this.user = text(user);
        this.subject = text(subject);
        this.dealer = text(dealer);
        this.from = text(from);
        this.to = text(to);
        this.after = text(after);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** From a day to a day, both included, whichever of them was named first. */
    record Days(LocalDate first, LocalDate last) {}

    Days days(LocalDate today) {
        LocalDate one = day(from, dealerId() == null ? today.minusDays(USUAL) : today.minusYears(20));
        LocalDate other = day(to, today);
        return one.isAfter(other) ? new Days(other, one) : new Days(one, other);
    }

    /** Whether a day was asked for that is none, or none of ours: another is shown. */
    boolean misread() {
        return misread(from) || misread(to);
    }

    private static boolean misread(String typed) {
        return !typed.isEmpty() && day(typed, LocalDate.MAX).equals(LocalDate.MAX);
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        LocalDate day = TypedDate.of(typed);
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? otherwise : day;
    }

    /** Nothing is of a dealer whose number can't be read; that is no reason to show everybody's. */
    Problems problems() {
        return dealer.isEmpty() || dealerId() != null
                ? Problems.NONE
                : Problems.of("dealer", "management.audit.dealer.unreadable");
    }

    @Nullable
    Long userId() {
        return user.matches("\\d{1,18}") ? Long.valueOf(user) : null;
    }

    boolean byItself() {
        return user.equals("none");
    }

    @Nullable
    Long dealerId() {
        return dealer.matches("\\d{1,18}")
                ? Long.valueOf(dealer)
                : DealerId.typed(dealer).map(DealerId::value).orElse(null);
    }

    /** The address of the same, from the beginning. */
    public String query() {
        return "user=" + encoded(user) + "&subject=" + encoded(subject) + "&dealer=" + encoded(dealer) + "&from="
                + encoded(from) + "&to=" + encoded(to);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
