package com.denaq.crm.search.find;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.search.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a row of a dealer's card: id, name, city, region, standing, owner_id, owner. */
final class FoundRows {

    private FoundRows() {}

    static Found found(ResultSet row, Viewer viewer) throws SQLException {
        String place = Stream.of(row.getString("city"), row.getString("region"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Found(
                new DealerId(row.getLong("id")),
                row.getString("name"),
                place,
                row.getString("standing"),
                viewer.seesOwners() ? row.getString("owner") : null,
                row.getLong("owner_id") == viewer.id().value(),
                null);
    }
}
