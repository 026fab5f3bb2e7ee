package com.denaq.crm.management.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the audit is asked for; absent is empty, and what can't be read is as if it weren't there.
 *
 * @param user an id, {@code none} for what happened by itself, or empty for anybody
 * @param subject a kind of thing
 * @param dealer a number, with or without {@code D-}
 * @param after the place after which it goes on
 */
public record TrailForm(String user, String subject, String dealer, String from, String to, String after) {

    /** So many days before today where nothing else is asked for. */
    private static final int USUAL = 30;

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

    LocalDate first(LocalDate today) {
        return day(from, dealerId() == null ? today.minusDays(USUAL) : today.minusYears(20));
    }

    LocalDate last(LocalDate today) {
        return day(to, today);
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() < 1990 || day.getYear() > 2200 ? otherwise : day;
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
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
        String digits = dealer.replaceFirst("(?i)^d-", "");
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
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
