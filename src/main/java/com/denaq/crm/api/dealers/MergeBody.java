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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which dealer is merged into this one.
 *
 * @param fields whose value stays, for fields that shall not be as is usual: {@code this}, {@code other} or, of free
 *     words, {@code both}; or the number of the dealer
 * @param evenIfNotTheSame overrules whoever said so
 */
@SentBack(MergesController.MergeJson.class)
record MergeBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Long other,

        @Schema(description = FIELDS, example = "{\"name\": \"other\", \"remark\": \"both\"}") @Nullable
        Map<String, @Nullable String> fields,

        @Schema(description = EVEN) @Nullable Boolean evenIfNotTheSame) {

    private static final String EVEN =
            "true: they are merged although somebody has said that they are not the same, which is a 409 otherwise.";

    private static final String FIELDS =
            "Whose value stays, for fields that shall not be as is usual. Keys: name, site, street,"
                    + " postcode, city, region, country, timeZone, hours, does, sells, buysNow, speaks, remark, owner. Values: this, other,"
                    + " or the number of the dealer; of does, sells, buysNow, speaks and remark also both.";

    /** The decision that they aren't the same of which the program knows: any, or none. */
    @Nullable
    Long told() {
        return Boolean.TRUE.equals(evenIfNotTheSame) ? null : 0L;
    }

    /** @param id the dealer that the other one is merged into */
    Map<MergeField, Side> sides(long id) {
        Map<MergeField, Side> sides = new EnumMap<>(MergeField.class);
        if (fields != null) {
            fields.forEach((name, side) -> {
                MergeField field = field(name);
                sides.put(field, side(id, field, Objects.requireNonNullElse(side, "")));
            });
        }
        return sides;
    }

    private static MergeField field(String name) {
        return MergeField.of(name).orElseThrow(() -> unknown(name));
    }

    private static ApiProblem unknown(String name) {
        List<String> known =
                Arrays.stream(MergeField.values()).map(MergeField::code).toList();
        return ApiProblem.misspelt("fields." + name, name, known)
                .orElseGet(() ->
                        ApiProblem.invalid("fields", "one-of", "field", "fields", "values", String.join(", ", known)));
    }

    private Side side(long id, MergeField field, String side) {
        String told = side.strip();
        boolean one = List.of("this", "winner", String.valueOf(id)).contains(told);
        boolean that = List.of("other", "loser", String.valueOf(other)).contains(told);
        boolean both = field.words() && told.equals("both");
        if (!one && !that && !both) {
            String name = "fields." + field.code();
            String values = field.words() ? "this, other, both" : "this, other";
            throw ApiProblem.invalid(name, "one-of", "field", name, "values", values);
        }
        return one ? Side.THIS : that ? Side.OTHER : Side.BOTH;
    }
}
