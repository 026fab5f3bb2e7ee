package com.denaq.crm.merging;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of the dealer that is merged into another that one doesn't have afterwards: it is told in the timeline. */
final class LeftOut {

    private static final List<MergeField> PLACE =
            List.of(MergeField.STREET, MergeField.POSTCODE, MergeField.CITY, MergeField.REGION, MergeField.COUNTRY);
    private static final List<MergeField> OTHERS = List.of(
            MergeField.NAME,
            MergeField.SITE,
            MergeField.DOES,
            MergeField.SELLS,
            MergeField.BUYS_NOW,
            MergeField.SPEAKS,
            MergeField.REMARK);

    private LeftOut() {}

    /** By the names of the facts; a place comes whole. */
    static Map<String, String> of(Choice choice) {
        Dealer goes = choice.other();
        Map<String, String> left = new LinkedHashMap<>();
        OTHERS.stream().filter(field -> lost(choice, field)).forEach(field -> put(left, goes, field));
        boolean placed = goes.facts().street() != null || goes.facts().city() != null;
        if (placed && PLACE.stream().anyMatch(field -> lost(choice, field))) {
            PLACE.forEach(field -> put(left, goes, field));
        }
        Facts hours = goes.facts();
        if (lost(choice, MergeField.HOURS) && !Choice.usualHours(goes)) {
            left.put("opens", hours.opens().toString());
            left.put("closes", hours.closes().toString());
            left.put("openDays", Integer.toString(hours.openDays()));
        }
        return left;
    }

    private static boolean lost(Choice choice, MergeField field) {
        Object was = Choice.value(choice.other(), field);
        Object is = choice.value(field);
        boolean among = choice.side(field) == MergeField.Side.BOTH || Objects.equals(was, is);
        return was != null && !among;
    }

    private static void put(Map<String, String> left, Dealer dealer, MergeField field) {
        @Nullable Object value = Choice.value(dealer, field);
        if (value != null) {
            left.put(field.code(), value.toString());
        }
    }
}
