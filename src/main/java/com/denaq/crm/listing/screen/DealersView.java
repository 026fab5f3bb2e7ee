package com.denaq.crm.listing.screen;

import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.DealerPage;
import com.denaq.crm.listing.ListOrder;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Dealers screen as it is drawn.
 *
 * @param order as it is; {@code chosen} as it was asked for, null for the usual one
 * @param cards whether colleagues' dealers may be among them, of which only the card is shown
 * @param chips the filter in words
 * @param count up to 1,001 where it isn't known
 * @param from the number of the first line
 * @param counted whether the count is exact
 * @param first whether it is what opens where nothing is asked for
 * @param unanswered how many dealers wait for an answer and have nobody who owes it; 0 for whom that doesn't concern
 * @param mayTake how many free leads an agent may begin with who has no dealer yet; null for everybody else
 */
public record DealersView(
        DealerFilter filter,
        ListOrder order,
        @Nullable ListOrder chosen,
        boolean cards,
        List<ListColumn> columns,
        List<FilterWords.Chip> chips,
        List<DealerLine> lines,
        DealerPage page,
        long count,
        long from,
        boolean counted,
        boolean first,
        long unanswered,
        @Nullable Integer mayTake) {

    public @Nullable String chosenText() {
        return chosen == null ? null : chosen.toString();
    }

    public String link(DealerFilter other) {
        return Asked.PATH + "?" + Asked.query(other, chosen);
    }

    public String link(DealerFilter other, @Nullable ListOrder sorted) {
        return Asked.PATH + "?" + Asked.query(other, sorted);
    }

    /** The query that names this list, without the place in it. */
    public String query() {
        return Asked.query(filter, chosen);
    }

    /** Null where this column can't be sorted by. */
    public @Nullable String sortLink(ListOrder.By by) {
        if (cards && !by.onCard()) {
            return null;
        }
        return link(filter, order.by() == by ? order.reversed() : by.first());
    }

    /** For {@code aria-sort}. */
    public @Nullable String sorted(ListOrder.By by) {
        return order.by() != by ? null : order.descending() ? "descending" : "ascending";
    }

    public @Nullable String beforeLink() {
        return page.before() == null
                ? null
                : Asked.PATH + "?" + query() + "&before=" + page.before().written()
                        + at(Math.max(1, from - DealersDesk.PAGE));
    }

    public @Nullable String nextLink() {
        return page.next() == null
                ? null
                : Asked.PATH + "?" + query() + "&after=" + page.next().written() + at(from + lines.size());
    }

    private static String at(long number) {
        return number == 1 ? "" : "&at=" + number;
    }

    public String lastName() {
        return lines.getLast().name();
    }

    /** {@code 1–50 of 120, next step first} */
    public String where(Screen screen) {
        return screen.t(
                "listing.pager",
                "from",
                screen.number(from),
                "to",
                screen.number(from + lines.size() - 1),
                "count",
                countText(screen),
                "order",
                screen.t("listing.order." + order.by().code() + (order.descending() ? ".back" : "")));
    }

    public String countText(Screen screen) {
        return counted ? screen.number(count) : screen.count(count);
    }

    /** For the ear, and beside the filters that are being chosen. */
    public String found(Screen screen) {
        return screen.t("listing.found", "count", countText(screen));
    }

    /** One stands there only while something does. */
    public boolean offers(BuiltInView view) {
        return view != BuiltInView.NOBODY_ANSWERS || unanswered > 0 || shows(view);
    }

    public boolean shows(BuiltInView view) {
        return Objects.equals(view.filter(), filter);
    }
}
