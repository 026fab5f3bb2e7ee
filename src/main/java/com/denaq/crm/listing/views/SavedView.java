package com.denaq.crm.listing.views;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.ListOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter and an order under a name.
 *
 * @param query of the address of its list
 * @param shared everybody has it; an admin's
 */
public record SavedView(long id, UserId owner, String name, String query, boolean shared) {

    public static final int LONGEST_NAME = 80;
    /** An answer that leads there has room for little more. */
    static final int LONGEST_QUERY = 6_000;

    /** Of the viewer's own among them. */
    public static List<String> names(List<SavedView> views, Viewer viewer) {
        return views.stream()
                .filter(each -> viewer.is(each.owner()))
                .map(SavedView::name)
                .toList();
    }

    /** Whether that is the list it shows. */
    public boolean shows(DealerFilter filter, @Nullable ListOrder order) {
        int sort = ("&" + query).lastIndexOf("&sort=");
        ListOrder own = sort < 0 ? null : ListOrder.parse(query.substring(sort + "sort=".length()));
        return DealerFilter.parse(query).equals(filter) && Objects.equals(own, order);
    }
}
