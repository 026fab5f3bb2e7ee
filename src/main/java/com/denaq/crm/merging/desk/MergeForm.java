package com.denaq.crm.merging.desk;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.merging.MergeField;
import com.denaq.crm.merging.MergeField.Side;
import com.denaq.crm.merging.MergeWish;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was chosen on the screen: field by field, but for a place, which is one choice. */
record MergeForm(long other, int version, int otherVersion, long told, Map<MergeField, Side> sides, String back) {

    static final List<MergeField> PLACE = List.of(
            MergeField.STREET,
            MergeField.POSTCODE,
            MergeField.CITY,
            MergeField.REGION,
            MergeField.COUNTRY,
            MergeField.TIME_ZONE);

    static MergeForm of(long other, int version, int otherVersion, long told, Map<String, String> fields) {
        Map<MergeField, Side> sides = new EnumMap<>(MergeField.class);
        fields.forEach((name, value) -> {
            Side side = side(value);
            if (side != null) {
                if (name.equals("place")) {
                    PLACE.forEach(field -> sides.put(field, side));
                } else {
                    MergeField.of(name).ifPresent(field -> sides.put(field, side));
                }
            }
        });
        return new MergeForm(other, version, otherVersion, told, sides, fields.getOrDefault("back", ""));
    }

    private static @org.jspecify.annotations.Nullable Side side(String value) {
        return switch (value) {
            case "this" -> Side.THIS;
            case "other" -> Side.OTHER;
            case "both" -> Side.BOTH;
            default -> null;
        };
    }

    MergeWish wish(long winner) {
        return new MergeWish(new DealerId(winner), new DealerId(other), sides, version, otherVersion, told);
    }
}
