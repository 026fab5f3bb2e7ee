package com.denaq.crm.listing.screen;

import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.ListOrder;
import com.denaq.crm.listing.ListPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the address of the list asks for.
 *
 * @param nothing whether it asks for nothing at all: the person's first view
 * @param from the number of the first line shown, as far as anybody counts
 */
public record Asked(
        boolean nothing,
        DealerFilter filter,
        @Nullable ListOrder order,
        @Nullable ListPlace after,
        @Nullable ListPlace before,
        long from) {

    public static final String PATH = "/dealers";

    private static final String EVERYTHING = "all=1"; // an address without anything is the person's first view

    public static Asked of(MultiValueMap<String, String> query) {
        DealerFilter filter = DealerFilter.parse(query);
        ListOrder order = ListOrder.parse(query.getFirst("sort"));
        return new Asked(
                filter.isEmpty() && order == null && query.isEmpty(),
                filter,
                order,
                ListPlace.read(query.getFirst("after")),
                ListPlace.read(query.getFirst("before")),
                number(query.getFirst("at")));
    }

    public static Asked view(String query) {
        DealerFilter filter = DealerFilter.parse(query);
        int sort = ("&" + query).lastIndexOf("&sort=");
        ListOrder order = sort < 0 ? null : ListOrder.parse(query.substring(sort + "sort=".length()));
        return new Asked(false, filter, order, null, null, 1);
    }

    /** The query of the address of a filter in an order; null: in its usual order. */
    public static String query(DealerFilter filter, @Nullable ListOrder order) {
        String query = filter.isEmpty() ? EVERYTHING : filter.query();
        return order == null ? query : query + "&sort=" + order;
    }

    private static long number(@Nullable String written) {
        return written != null && written.matches("[1-9]\\d{0,8}") ? Long.parseLong(written) : 1;
    }
}
