package com.denaq.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered of a lead, as it was typed then.
 *
 * @param name null where it was erased since
 * @param place town and region
 */
public record OwnEntry(
        @Nullable String name,
        @Nullable String place,
        @Nullable String site,
        List<String> phones,
        List<String> emails,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String remark) {

    public static final OwnEntry NONE = new OwnEntry(null, null, null, List.of(), List.of(), null, null, null);
}
