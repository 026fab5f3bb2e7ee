package com.denaq.crm.listing.screen;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.listing.DayRange;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FigureList;
import com.denaq.crm.listing.FilterField;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.CountryNames;
import com.denaq.crm.reading.WrittenRegions;
import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a filter as a person would: one chip a field. */
@Component
public class FilterWords {

    private final Users users;
    private final RefusalReasons reasons;
    private final List<FigureList> figures;

    FilterWords(Users users, RefusalReasons reasons, List<FigureList> figures) {
        this.users = users;
        this.reasons = reasons;
        this.figures = figures;
    }

    /**
     * A part of a filter.
     *
     * @param code of the field; empty for the list behind a figure
     * @param name what it asks about, with its verb: {@code Stage is}; empty for a figure
     * @param value {@code Firm or Account}
     * @param rest the filter without it
     */
    public record Chip(String code, String name, String value, DealerFilter rest) {}

    public List<Chip> chips(Screen screen, DealerFilter filter) {
        List<Chip> chips = new ArrayList<>();
        DealerFilter.Figure figure = filter.figure();
        if (figure != null) {
            chips.add(new Chip("", "", title(screen, figure), filter.withoutFigure()));
        }
        filter.values()
                .forEach((field, values) -> chips.add(new Chip(
                        field.code(),
                        screen.t("listing.chip." + field.code()),
                        either(
                                screen,
                                values.stream()
                                        .map(value -> value(screen, field, value))
                                        .toList()),
                        filter.without(field))));
        return chips;
    }

    /** One value of a field in words. */
    public String value(Screen screen, FilterField field, String value) {
        return switch (field) {
            case STAGE -> screen.t("stage." + value.toUpperCase(Locale.ROOT).replace('-', '_'));
            case OWNER, ENTERED_BY ->
                value.equals("me") || value.equals("free") ? screen.t("listing.owner." + value) : name(screen, value);
            case SOURCE, STEP, NEGLECTED, REVIEW -> screen.t("listing." + field.code() + "." + value);
            case LAST, CALLED ->
                value.equals("never")
                        ? screen.t("listing.called.never")
                        : screen.t("time.days", "count", Integer.parseInt(value));
            case REASON ->
                reasons(screen).stream()
                        .filter(reason -> reason.code().equals(value))
                        .findFirst()
                        .map(reason -> reason.name(screen.locale()))
                        .orElse(value);
            case ENTERED, MOVED -> period(screen, DayRange.of(value));
            case COUNTRY -> CountryNames.of(value, screen.locale());
            case REGION -> screen.brief(WrittenRegions.shown(value));
            case CITY, TEXT -> screen.brief(value);
        };
    }

    /** Those that can be chosen. */
    List<RefusalReasons.Reason> reasons(Screen screen) {
        return screen.memo().list(RefusalReasons.Reason.class, "in use", any -> reasons.inUse());
    }

    private String title(Screen screen, DealerFilter.Figure figure) {
        return figures.stream()
                .filter(each -> each.name().equals(figure.name()))
                .findFirst()
                .map(each -> each.title(screen, figure.parameters()))
                .orElseGet(() -> screen.t("listing.figure.unknown"));
    }

    private String name(Screen screen, String id) {
        return screen.memo()
                .find(User.class, new UserId(Long.parseLong(id)), users::find)
                .map(User::name)
                .orElse(id);
    }

    private static String period(Screen screen, DayRange days) {
        if (days.from() != null && days.from().equals(days.to())) {
            return screen.date(days.from());
        }
        String from = date(screen, days.from());
        String to = date(screen, days.to());
        String key = days.from() == null ? "until" : days.to() == null ? "since" : "between";
        return screen.t("listing.period." + key, "from", from, "to", to);
    }

    private static String date(Screen screen, @Nullable LocalDate day) {
        return day == null ? "" : screen.date(day);
    }

    private static String either(Screen screen, List<String> values) {
        return ListFormatter.getInstance(screen.locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(values);
    }
}
