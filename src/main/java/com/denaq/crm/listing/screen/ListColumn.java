package com.denaq.crm.listing.screen;

import com.denaq.crm.listing.ListOrder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A column of the table beside the dealer's name, in the order in which they stand. */
public enum ListColumn {
    STAGE(ListOrder.By.STAGE, "p2", true),
    PLACE(ListOrder.By.PLACE, "p3", true),
    OWNER(ListOrder.By.OWNER, "p3", true),
    STEP(ListOrder.By.DUE, "p3", false),
    LAST(ListOrder.By.LAST, "p4", false),
    ENTERED(ListOrder.By.ENTERED, "p4", false);

    private final ListOrder.By order;
    private final String css;
    private final boolean onCard;

    ListColumn(ListOrder.By order, String css, boolean onCard) {
        this.order = order;
        this.css = css;
        this.onCard = onCard;
    }

    public ListOrder.By order() {
        return order;
    }

    /** When it leaves where it is narrow. */
    public String css() {
        return css;
    }

    /** Whether a colleague's card shows it. */
    public boolean onCard() {
        return onCard;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In their usual order, whatever the order they were named in. */
    static List<ListColumn> of(List<String> codes) {
        return Stream.of(values()).filter(each -> codes.contains(each.code())).toList();
    }
}
