package com.denaq.crm.api.dealers;

import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.merging.MergeField;
import com.denaq.crm.merging.MergeField.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which dealer is merged into this one.
 *
 * @param fields whose value stays, for fields that shall not be as is usual: {@code this}, {@code other} or, of free
 *     words, {@code both}; or the number of the dealer
 */
@SentBack(MergesController.MergeJson.class)
record MergeBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Long other,

        @Schema(description = FIELDS, example = "{\"name\": \"other\", \"remark\": \"both\"}") @Nullable
        Map<String, @Nullable String> fields) {

    private static final String FIELDS =
            "Whose value stays, for fields that shall not be as is usual. Keys: name, site, street,"
                    + " postcode, city, region, country, timeZone, hours, does, sells, buysNow, speaks, remark, owner. Values: this, other,"
                    + " or the number of the dealer; of does, sells, buysNow, speaks and remark also both.";

    /** @param id the dealer that the other one is merged into */
    Map<MergeField, Side> sides(long id) {
        Map<MergeField, Side> sides = new EnumMap<>(MergeField.class);
        if (fields != null) {
            fields.forEach((name, side) -> {
                if (side != null) {
                    sides.put(field(name), side(id, name, side));
                }
            });
        }
        return sides;
    }

    private static MergeField field(String name) {
        return MergeField.of(name)
                .orElseThrow(() -> ApiProblem.invalid(
                        "fields",
                        "one-of",
                        "field",
                        "fields",
                        "values",
                        Arrays.stream(MergeField.values()).map(MergeField::code).collect(Collectors.joining(", "))));
    }

    private Side side(long id, String name, String side) {
        String told = side.strip();
        boolean one = List.of("this", "winner", String.valueOf(id)).contains(told);
        boolean that = List.of("other", "loser", String.valueOf(other)).contains(told);
        boolean both = told.equals("both");
        if (!one && !that && !both) {
            throw ApiProblem.invalid(
                    "fields." + name, "one-of", "field", "fields." + name, "values", "this, other, both");
        }
        return one ? Side.THIS : that ? Side.OTHER : Side.BOTH;
    }
}
