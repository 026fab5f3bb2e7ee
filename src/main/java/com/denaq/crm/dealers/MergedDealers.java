package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * A merge in the making, or being undone. What a room has to remember it writes into {@code merge_row} under the id.
 *
 * @param twins of the loser's people, those whom the winner has as well: theirs, and the winner's
 * @param copies when it is undone: people who go back, and those who stay in their place with what happened since
 */
public record MergedDealers(
        long id,
        DealerId winner,
        DealerId loser,
        UserId by,
        Instant at,
        Map<Long, Long> twins,
        Map<Long, Long> copies) {

    public static MergedDealers of(long id, DealerId winner, DealerId loser, UserId by, Instant at) {
        return new MergedDealers(id, winner, loser, by, at, new HashMap<>(), new HashMap<>());
    }

    /** For statements: {@code :merge}, {@code :winner}, {@code :loser}, {@code :by}, {@code :now}. */
    public Map<String, ?> params() {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        return Map.of("merge", id, "winner", winner.value(), "loser", loser.value(), "by", by.value(), "now", now);
    }

    public Long[] twinsOfLoser() {
        return twins.keySet().stream().sorted().toArray(Long[]::new);
    }

    public Long[] twinsOfWinner() {
        return twins.keySet().stream().sorted().map(twins::get).toArray(Long[]::new);
    }
}
