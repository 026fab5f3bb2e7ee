package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.DealerFilters;
import com.denaq.crm.platform.settings.Settings;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Renders a {@link Selection} to SQL over {@code dealer_listing l}. */
@Component
public class Selections {

    private final DealerFilters filters;
    private final Settings settings;

    Selections(DealerFilters filters, Settings settings) {
        this.filters = filters;
        this.settings = settings;
    }

    /** Begins with what the viewer may read. */
    public Condition where(Selection selection, Viewer viewer) {
        return filters.readable(selection.filter(), viewer, settings.companyZone())
                .and(new Condition("not l.in_review", java.util.Map.of()))
                .and(whose(selection.from()))
                .and(fits(selection))
                .and(picked(selection));
    }

    private static Condition whose(Selection.From from) {
        if (from.anybody()) {
            return Condition.TRUE;
        }
        return from.owner() == null
                ? Condition.of("l.owner_id is null")
                : Condition.of("l.owner_id = :from", "from", from.owner().value());
    }

    private static Condition fits(Selection selection) {
        Condition fits = Condition.TRUE;
        if (!selection.stages().isEmpty()) { // written out, so that the index of the free leads is used
            fits = fits.and(Condition.of(selection.stages().stream()
                    .map(stage -> "'" + stage.name() + "'")
                    .collect(Collectors.joining(", ", "l.standing in (", ")"))));
        }
        if (!selection.regions().isEmpty()) {
            fits = fits.and(Condition.of(
                    "l.region = any(:regions)", "regions", selection.regions().toArray(String[]::new)));
        }
        if (!selection.sources().isEmpty()) {
            fits = fits.and(Condition.of(
                    "l.source = any(:sources)",
                    "sources",
                    selection.sources().stream().map(Enum::name).toArray(String[]::new)));
        }
        return fits;
    }

    private static Condition picked(Selection selection) {
        Condition picked = Condition.TRUE;
        if (!selection.only().isEmpty()) {
            picked = picked.and(Condition.of(
                    "l.dealer_id = any(:only)", "only", selection.only().toArray(Long[]::new)));
        }
        if (!selection.without().isEmpty()) {
            picked = picked.and(Condition.of(
                    "l.dealer_id <> all(:without)",
                    "without",
                    selection.without().toArray(Long[]::new)));
        }
        return picked;
    }
}
