package com.denaq.crm.search.palette;

import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.search.Found;
import com.denaq.crm.search.FoundPerson;
import org.jspecify.annotations.Nullable;

/** Everything that was found, dealers and people each page by page. */
public record ResultsPage(PaletteView view, Portion<Found> dealers, Portion<FoundPerson> people, int most) {

    public @Nullable String dealersAt(boolean next) {
        return link(next ? dealers.next() : dealers.before(), people.from());
    }

    public @Nullable String peopleAt(boolean next) {
        Integer at = next ? people.next() : people.before();
        return at == null ? null : link(dealers.from(), at);
    }

    private @Nullable String link(@Nullable Integer dealersFrom, int peopleFrom) {
        return dealersFrom == null
                ? null
                : view.pagePath()
                        + (dealersFrom == 1 ? "" : "&dealers=" + dealersFrom)
                        + (peopleFrom == 1 ? "" : "&people=" + peopleFrom);
    }

    /** {@code 101–200 of 340, best first}; empty where all of them are shown. */
    public String where(Screen screen, Portion<?> portion) {
        if (portion.from() == 1 && portion.next() == null && portion.all().size() < most) {
            return "";
        }
        return screen.t(
                portion.all().size() < most ? "search.where" : "search.where.most",
                "from",
                screen.number(portion.from()),
                "to",
                screen.number(portion.to()),
                "count",
                screen.number(portion.all().size()));
    }
}
