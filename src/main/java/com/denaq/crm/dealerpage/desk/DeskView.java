package com.denaq.crm.dealerpage.desk;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.Sites;
import com.denaq.crm.steps.Holidays;
import com.denaq.crm.steps.WorkDays;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * What the frame of the dealer page is drawn from.
 *
 * @param before those that were merged into it: what a browser keeps for them is for this one
 * @param alone whether the desk is the page, not a pane beside a list
 */
public record DeskView(
        Dealer dealer,
        List<DealerId> before,
        CallList calls,
        Track track,
        Rights rights,
        List<Piece> top,
        List<Piece> work,
        List<Piece> side,
        boolean alone) {

    /** What this viewer may do with this dealer. */
    public record Rights(
            boolean own,
            boolean change,
            boolean work,
            boolean take,
            boolean handOver,
            boolean delete,
            boolean seesOwner) {}

    /**
     * A panel in its place; {@code drawn} is null where it has nothing to show.
     *
     * @param key names the piece on the page: {@code papers} for a {@code PapersPanel}
     */
    public record Piece(String key, @Nullable JteModel drawn) {

        static String keyOf(Class<?> panel) {
            String name = ClassUtils.getUserClass(panel).getSimpleName().replaceFirst("Panel$", "");
            return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
    }

    /** As the page is told them, parted by blanks. */
    public String numbersBefore() {
        return before.stream().map(DealerId::toString).collect(Collectors.joining(" "));
    }

    public String path() {
        return "/dealers/" + dealer.id();
    }

    /** Where a link to its site leads; null where there is none, or none that can be read. */
    public @Nullable String site() {
        String typed = dealer.facts().site();
        return typed == null ? null : Sites.read(typed).url();
    }

    /** Whether the clock over there is only the one of most in its country. */
    public boolean clockGuessed() {
        return dealer.facts().clockGuessed(calls.dialled());
    }

    public boolean open(Screen screen) {
        return WorkDays.open(dealer, screen.now());
    }

    /** {@code open till 18:00}, {@code closed, opens tomorrow 9:00} */
    public String hours(Screen screen) {
        Instant now = screen.now();
        if (open(screen)) {
            return screen.t(
                    "dealer.open-till",
                    "time",
                    screen.moments().time(dealer.facts().closes()));
        }
        WorkDays.Moment next = WorkDays.of(dealer, now).next(now, dealer);
        String day = screen.moments().in(dealer.zone()).dayOf(next.date()); // today is the shop's, as its hours are
        String time = screen.moments().time(dealer.facts().opens());
        return Holidays.on(
                        LocalDate.ofInstant(now, dealer.zone()), dealer.facts().country())
                .map(holiday -> screen.t("steps.holiday." + holiday.code()))
                .map(holiday -> screen.t("dealer.opens.holiday", "holiday", holiday, "day", day, "time", time))
                .orElseGet(() -> screen.t("dealer.opens", "day", day, "time", time));
    }
}
