package com.denaq.crm.listing.owned;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.listing.StandingCounts;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dealers of an agent, with their next steps. */
@Component
@Order(10)
class OwnedDealers implements Belongings {

    private static final int PORTION = 1000;

    private final JdbcClient db;
    private final DealerOwners owners;
    private final StandingCounts counts;

    OwnedDealers(JdbcClient db, DealerOwners owners, StandingCounts counts) {
        this.db = db;
        this.owners = owners;
        this.counts = counts;
    }

    @Override
    public String wordsKey() {
        return "access.users.dealers";
    }

    @Override
    public Map<UserId, Long> counts(Collection<UserId> users) {
        return counts.of(users);
    }

    @Override
    @Transactional
    public long giveAll(UserId from, UserId to, UserId by) {
        long given = 0;
        List<DealerId> portion = portion(from, 0);
        while (!portion.isEmpty()) {
            given += owners.give(wanted(portion, from, to), by, null).size();
            portion = portion(from, portion.getLast().value());
        }
        return given;
    }

    @Override
    @Transactional
    public long giveBack(Given given, UserId by) {
        long back = 0;
        List<DealerId> portion = givenPortion(given, 0);
        while (!portion.isEmpty()) {
            back += owners.giveBack(wanted(portion, given.to(), given.from()), by, null)
                    .size();
            portion = givenPortion(given, portion.getLast().value());
        }
        return back;
    }

    private static List<Assignment> wanted(List<DealerId> dealers, UserId from, UserId to) {
        return dealers.stream().map(each -> new Assignment(each, from, to)).toList();
    }

    private List<DealerId> portion(UserId owner, long after) {
        return db.sql("""
                select id from dealer d -- all dealers of somebody who leaves: only an admin asks
                 where owner_id = :owner and id > :after and deleted_at is null and merged_into is null
                 order by id
                 limit :portion""")
                .param("owner", owner.value())
                .param("after", after)
                .param("portion", PORTION)
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }

    private List<DealerId> givenPortion(Given given, long after) {
        return db.sql("""
                select distinct dealer_id from assignment
                 where from_user = :from and to_user = :to and by_user = :by and at between :since and :until and dealer_id > :after
                 order by dealer_id
                 limit :portion""")
                .param("from", given.from().value())
                .param("to", given.to().value())
                .param("by", given.by().value())
                .param("since", given.since().atOffset(ZoneOffset.UTC))
                .param("until", given.until().atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("portion", PORTION)
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }
}
