package com.denaq.crm.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, between two dealers, that stays where it is when they change: the stretch of the order it lies in and
 * by what that is known, the sort keys there, and the dealer. Opaque outside.
 */
public record ListPlace(int stretch, String mark, List<String> keys, long dealer) {

    /** For an address. */
    public String written() {
        String all = stretch + "\n" + mark + "\n" + String.join("\n", keys) + (keys.isEmpty() ? "" : "\n") + dealer;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for what was not written by us. */
    public static @Nullable ListPlace read(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > 2_000) {
            return null;
        }
        try {
            String all = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            if (all.indexOf('\0') >= 0) {
                return null;
            }
            List<String> parts = List.of(all.split("\n", -1));
            return parts.size() < 3
                    ? null
                    : new ListPlace(
                            Integer.parseInt(parts.getFirst()),
                            parts.get(1),
                            parts.subList(2, parts.size() - 1),
                            Long.parseLong(parts.getLast()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
