package com.denaq.crm.listing;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.filter.FieldConditions;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Renders a {@link DealerFilter} to SQL over {@code dealer_listing l}, for whoever looks. */
@Component
public class DealerFilters {

    private final FieldConditions fields;
    private final List<FigureList> figures;

    DealerFilters(FieldConditions fields, List<FigureList> figures) {
        this.fields = fields;
        this.figures = figures;
    }

    /**
     * Which dealers of the filter the viewer is shown: their own and the pool in full; where the filter asks only for
     * what a card shows, also colleagues' dealers, of which nothing else may be shown or sorted by.
     *
     * @param zone whose today counts
     */
    public Condition where(DealerFilter filter, Viewer viewer, ZoneId zone) {
        Condition all = permission(filter, viewer);
        for (FilterField field : filter.values().keySet()) {
            all = all.and(fields.of(field, filter, viewer, zone));
        }
        DealerFilter.Figure figure = filter.figure();
        return figure == null ? all : all.and(behind(figure, viewer));
    }

    /** Of those, only what the viewer may read in full: for export and whatever shows more than a card. */
    public Condition readable(DealerFilter filter, Viewer viewer, ZoneId zone) {
        return where(filter, viewer, zone)
                .and(Condition.of(viewer.mayReadRow("l"), "viewer", viewer.id().value()));
    }

    /** Whether the list has, or may have, dealers of which the viewer may see the card only. */
    public boolean hasCards(DealerFilter filter, Viewer viewer) {
        return filter.onCard() && !viewer.mayReadRow("l").equals(viewer.maySeeRow("l"));
    }

    private static Condition permission(DealerFilter filter, Viewer viewer) {
        if (viewer.role() == Role.AGENT && filter.mine()) {
            return Condition
                    .TRUE; // their own are theirs to see, and the database takes two conditions for a rare meeting
        }
        boolean free = filter.get(FilterField.OWNER).equals(List.of("free")); // with an index of their own
        String read = free ? viewer.mayReadFreeRow("l") : viewer.mayReadRow("l");
        String permission = filter.onCard() ? viewer.maySeeRow("l") : read;
        return Condition.of(permission, "viewer", viewer.id().value());
    }

    private Condition behind(DealerFilter.Figure figure, Viewer viewer) {
        return figures.stream()
                .filter(each -> each.name().equals(figure.name()))
                .findFirst()
                .map(each -> each.condition(viewer, figure.parameters()))
                .orElse(new Condition("false", java.util.Map.of())); // nobody knows that figure: no list behind it
    }
}
