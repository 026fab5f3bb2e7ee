package com.denaq.crm.listing.views;

import com.denaq.crm.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to name a view; absent is empty.
 *
 * @param query of the list it shows
 * @param instead in place of what the view of that name shows
 */
public record ViewForm(String name, String query, Boolean shared, Boolean instead) {

    public ViewForm(
            @Nullable String name, @Nullable String query, @Nullable Boolean shared, @Nullable Boolean instead) {
        this.name = name == null ? "" : name.strip();
        this.query = query == null ? "" : query;
        this.shared = shared != null && shared;
        this.instead = instead != null && instead;
    }

    Problems problems() {
        if (name.isEmpty()) {
            return Problems.of("name", "listing.view.name.missing");
        }
        return name.length() > SavedView.LONGEST_NAME
                ? Problems.of("name", "listing.view.name.long", "most", SavedView.LONGEST_NAME)
                : Problems.NONE;
    }
}
