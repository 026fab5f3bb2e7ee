package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever two dealers have lived through: merged and parted again, each is exactly as it was, and all rules hold. */
@DatabaseTest
class MergeUndoTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers some;

    @Autowired
    Merges merges;

    @Autowired
    Decisions decisions;

    @Autowired
    Contacts contacts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectProvider<Checks> checks;

    private final Rich rich = new Rich();
    private User vera;
    private User ann;

    @BeforeEach
    void people(@Autowired AutowireCapableBeanFactory beans) {
        beans.autowireBean(rich);
        vera = users.agent("Vera Sokolova");
        ann = users.admin("Ann Chief");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 8, 13, 21})
    void two_that_were_one_are_as_they_were(long seed) {
        Random random = new Random(seed);
        DealerId one = some.lead("Harbor Lane Laptop Repair", vera);
        DealerId other = some.lead("Harbor Lane Computers", vera);
        live(random, one, 5 + random.nextInt(20));
        live(random, other, 5 + random.nextInt(20));
        said(random, one, other);
        clock.advance(Duration.ofMinutes(1));
        int people = contacts.of(one).size() + contacts.of(other).size();
        Map<String, List<String>> before = WholeDatabase.rows(db);
        MergeAnswer merged = merges.merge(users.viewer(vera), MergeWish.of(one, other));
        assertThat(merged).isInstanceOf(MergeAnswer.Merged.class);
        assertThat(broken()).isEmpty();
        assertThat(contacts.of(one).size()).isLessThanOrEqualTo(people);
        clock.advance(Duration.ofMinutes(1));
        assertThat(merges.undo(users.viewer(vera), one, null)).isInstanceOf(MergeAnswer.Parted.class);
        Map<String, List<String>> after = WholeDatabase.rows(db);
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(broken()).isEmpty();
    }

    /** What happened in between stays with the winner, and nothing hangs on the wrong dealer. */
    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106})
    void whatever_happens_in_between_all_rules_hold(long seed) {
        Random random = new Random(seed);
        DealerId one = some.lead("Harbor Lane Laptop Repair", vera);
        DealerId other = some.lead("Harbor Lane Computers", vera);
        live(random, one, random.nextInt(12));
        live(random, other, random.nextInt(20));
        merges.merge(users.viewer(vera), MergeWish.of(one, other));
        live(random, one, 15);
        assertThat(broken()).isEmpty();
        MergeAnswer answer = merges.undo(users.viewer(vera), one, null);
        assertThat(answer).isInstanceOfAny(MergeAnswer.Parted.class, MergeAnswer.StageMoved.class);
        assertThat(broken()).isEmpty();
    }

    /** An admin merges what is nobody's, in review, or two agents'; either may stay. */
    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206, 207, 208})
    void owners_come_along_and_go_back(long seed) {
        Random random = new Random(seed);
        User boris = users.agent("Boris Orlov");
        DealerId one = random.nextBoolean()
                ? some.lead("Harbor Lane Laptop Repair", users.leadCreator("Rosa Marin"))
                : some.lead("Harbor Lane Laptop Repair", boris);
        DealerId other = some.lead("Harbor Lane Computers", vera);
        live(random, other, random.nextInt(15));
        clock.advance(Duration.ofMinutes(1));
        Map<String, List<String>> before = WholeDatabase.rows(db);
        boolean turn = random.nextBoolean();
        MergeField.Side side = random.nextBoolean() ? MergeField.Side.OTHER : MergeField.Side.THIS;
        DealerId winner = turn ? other : one;
        MergeWish wish = new MergeWish(winner, turn ? one : other, Map.of(MergeField.OWNER, side), null, null, null);
        assertThat(merges.merge(users.viewer(ann), wish)).isInstanceOf(MergeAnswer.Merged.class);
        assertThat(broken()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(merges.undo(users.viewer(ann), winner, null)).isInstanceOf(MergeAnswer.Parted.class);
        Map<String, List<String>> after = WholeDatabase.rows(db);
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(broken()).isEmpty();
    }

    /** Of the two and a third, anything. */
    private void said(Random random, DealerId one, DealerId other) {
        DealerId third = some.lead("Harbor Lane Batteries", vera);
        for (List<DealerId> pair : List.of(List.of(one, other), List.of(one, third), List.of(third, other))) {
            if (random.nextBoolean()) {
                Decision.Source page = Decision.Source.PAGE;
                decisions.decide(users.viewer(vera), pair.getFirst(), pair.getLast(), random.nextBoolean(), page);
            }
        }
    }

    private void live(Random random, DealerId dealer, int deeds) {
        for (int i = 0; i < deeds; i++) {
            rich.something(vera, ann, dealer, random.nextInt(Rich.KINDS), random);
        }
    }

    private List<String> broken() {
        List<Check> all = checks.stream().flatMap(room -> room.all().stream()).toList();
        return WholeDatabase.broken(db, all);
    }
}
