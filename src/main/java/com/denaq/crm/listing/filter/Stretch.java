package com.denaq.crm.listing.filter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of an order within which no sort key is null, so that row comparison finds a place in it and an index walks it.
 *
 * @param condition which rows
 * @param fixed columns that are the same in all of them; named so that the index with them in front is walked in order
 * @param keys what they are sorted by, then the dealer
 */
public record Stretch(String condition, List<String> fixed, List<Key> keys) {

    /** A sort key, and whether it is a time. */
    public record Key(String column, boolean time) {

        static Key text(String column) {
            return new Key(column, false);
        }

        static Key time(String column) {
            return new Key(column, true);
        }

        String read(ResultSet row) throws SQLException {
            return time
                    ? row.getObject(column, OffsetDateTime.class).toInstant().toString()
                    : row.getString(column);
        }

        /** To be bound; throws a {@link DateTimeException} for what was not read by us. */
        Object bound(String read) {
            if (!time) {
                return read;
            }
            OffsetDateTime at = Instant.parse(read).atOffset(ZoneOffset.UTC);
            if (Math.abs(at.getYear()) > 9_999) {
                throw new DateTimeException("No row is of " + at);
            }
            return at;
        }
    }

    /** By which a place in it is known: another order has other marks, though its keys may look the same. */
    String mark() {
        return HexFormat.of().toHexDigits((condition + fixed + keys).hashCode());
    }

    String selected() {
        return keys.stream().map(key -> "l." + key.column + ", ").collect(Collectors.joining());
    }

    String order(boolean descending) {
        String way = descending ? " desc" : "";
        return Stream.concat(fixed.stream(), columns())
                .map(column -> "l." + column + way)
                .collect(Collectors.joining(", "));
    }

    /** What lies after a place, whose keys are bound as key0, key1, … and dealer. */
    String after(boolean descending) {
        String theirs = columns().map(column -> "l." + column).collect(Collectors.joining(", "));
        StringBuilder ours = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            ours.append(":key").append(i).append(", ");
        }
        return "(" + theirs + ") " + (descending ? "<" : ">") + " (" + ours + ":placeDealer)";
    }

    private Stream<String> columns() {
        return Stream.concat(keys.stream().map(Key::column), Stream.of("dealer_id"));
    }
}
