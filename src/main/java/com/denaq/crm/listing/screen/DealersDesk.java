package com.denaq.crm.listing.screen;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.DealerFilters;
import com.denaq.crm.listing.DealerLists;
import com.denaq.crm.listing.DealerLists.Counted;
import com.denaq.crm.listing.DealerPage;
import com.denaq.crm.listing.FirstDealers;
import com.denaq.crm.listing.ListOrder;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what the Dealers screen shows. */
@Component
public class DealersDesk {

    static final int PAGE = 50;

    private final DealerLists lists;
    private final DealerFilters filters;
    private final Lines lines;
    private final ListPreferences preferences;
    private final FilterWords words;
    private final FirstDealers firstDealers;
    private final Unanswered unanswered;

    DealersDesk(
            DealerLists lists,
            DealerFilters filters,
            Lines lines,
            ListPreferences preferences,
            FilterWords words,
            FirstDealers firstDealers,
            Unanswered unanswered) {
        this.lists = lists;
        this.filters = filters;
        this.lines = lines;
        this.preferences = preferences;
        this.words = words;
        this.firstDealers = firstDealers;
        this.unanswered = unanswered;
    }

    DealersView view(Screen screen, Viewer viewer, Asked wish) {
        ListPreferences.Liked liked = preferences.of(viewer);
        Asked asked = wish.nothing() ? first(viewer, liked) : wish;
        DealerFilter filter = asked.filter();
        ListOrder order = lists.allowed(filter, viewer, asked.order());
        DealerPage page = page(screen, viewer, asked, order);
        List<DealerLine> shown = lines.of(viewer, page.dealers());
        Counted count =
                page.whole() ? new Counted(page.dealers().size(), true) : lists.count(viewer, filter, screen.zone());
        return new DealersView(
                filter,
                order,
                asked.order(),
                filters.hasCards(filter, viewer),
                liked.columns(viewer, filter),
                words.chips(screen, filter),
                shown,
                page,
                count.number(),
                page.before() == null ? 1 : asked.from(),
                count.exact(),
                Asked.query(filter, asked.order()).equals(firstQuery(viewer, liked)),
                viewer.mayManage() ? unanswered.count() : 0,
                count.number() == 0 && BuiltInView.isMine(viewer, filter) ? firstDealers.mayTake(viewer) : null);
    }

    /** The first one where nothing is left after that place. */
    private DealerPage page(Screen screen, Viewer viewer, Asked asked, ListOrder order) {
        if (asked.before() != null) {
            return lists.pageBefore(viewer, asked.filter(), order, asked.before(), PAGE, screen.zone());
        }
        DealerPage page = lists.page(viewer, asked.filter(), order, asked.after(), PAGE, screen.zone());
        return asked.after() != null && page.dealers().isEmpty()
                ? lists.page(viewer, asked.filter(), order, null, PAGE, screen.zone())
                : page;
    }

    private static Asked first(Viewer viewer, ListPreferences.Liked liked) {
        return Asked.view(firstQuery(viewer, liked));
    }

    private static String firstQuery(Viewer viewer, ListPreferences.Liked liked) {
        return liked.view() != null
                ? liked.view()
                : Asked.query(BuiltInView.of(viewer).getFirst().filter(), null);
    }
}
