package com.denaq.crm.dealers;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules 1 to 4 of a dealer's life, whatever several people do, one after the other or at once. */
@DatabaseTest
class DealerLifeTogetherTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers some;

    @Autowired
    Dealers dealers;

    @Autowired
    DealerLife life;

    @Autowired
    DealerOwners owners;

    @Autowired
    StageHistory history;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private User vera;
    private User boris;
    private Viewer admin;

    @BeforeEach
    void people() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        admin = users.viewer(users.admin("Ann Chief"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_sequence_of_commands_keeps_the_rules(long seed) {
        Random random = new Random(seed);
        DealerId shop = some.lead("Harbor Lane Laptop Repair", vera);
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofMinutes(random.nextInt(3000)));
            command(shop, random);
            rulesHold(shop);
        }
        assertThat(history.of(shop)).hasSizeGreaterThan(5);
    }

    @Test
    void of_eight_refusals_at_once_one_counts() throws Exception {
        DealerId shop = some.firm("Harbor Lane Laptop Repair", vera);
        Refusal refusal = some.refusal("price");
        List<Outcome> outcomes = together(8, n -> () -> life.refuse(users.viewer(vera), shop, refusal));
        assertThat(outcomes).filteredOn(Outcome.Moved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.NotFromHere.class::isInstance).hasSize(7);
        rulesHold(shop);
    }

    @Test
    void commands_of_all_kinds_at_once_keep_the_rules() throws Exception {
        DealerId shop = some.lead("Harbor Lane Laptop Repair", vera);
        together(60, n -> () -> {
            command(shop, new Random(n));
            return n;
        });
        rulesHold(shop);
    }

    @Test
    void a_free_lead_goes_to_one_of_those_who_take_it_at_once() throws Exception {
        DealerId shop = some.lead("Harbor Lane Laptop Repair", users.leadCreator("Rosa Marin"));
        List<Viewer> agents = IntStream.range(0, 6)
                .mapToObj(n -> users.viewer(users.agent("Agent Number" + n)))
                .toList();
        List<Boolean> taken = together(6, n -> () -> taken(agents.get(n), shop));
        assertThat(taken).filteredOn(each -> each).hasSize(1);
        rulesHold(shop);
    }

    private boolean taken(Viewer agent, DealerId shop) {
        try {
            return owners.take(agent, shop) instanceof DealerOwners.Taking.Taken;
        } catch (NotFound gone) { // another has it, who is nobody's business
            return false;
        }
    }

    private void command(DealerId shop, Random random) {
        Viewer viewer = List.of(users.viewer(vera), users.viewer(boris), admin).get(random.nextInt(3));
        try {
            switch (random.nextInt(9)) {
                case 0 -> life.startWork(viewer, shop);
                case 1 ->
                    life.refuse(viewer, shop, new Refusal(some.refusal("price").reason(), "No", tomorrow(random)));
                case 2 -> life.tryAgain(viewer, shop);
                case 3 -> life.agree(viewer, shop, "Old friend of the house");
                case 4 -> life.startReselling(viewer, shop);
                case 5 -> life.stopReselling(viewer, shop);
                case 6 -> life.takeBack(viewer, shop, history.of(shop).size());
                case 7 -> owners.handOver(viewer, shop, random.nextBoolean() ? vera.id() : boris.id());
                default -> life.workBegan(shop, null);
            }
        } catch (NotFound notTheirs) {
            assertThat(viewer.mayManage()).as("an admin may do everything").isFalse();
        }
    }

    private LocalDate tomorrow(Random random) {
        return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(100));
    }

    private void rulesHold(DealerId shop) {
        List<StageMove> moves = history.of(shop);
        for (int i = 1; i < moves.size(); i++) {
            assertThat(moves.get(i).from())
                    .as("move %s", i + 1)
                    .isEqualTo(moves.get(i - 1).to());
            assertThat(moves.get(i).at()).isAfterOrEqualTo(moves.get(i - 1).at());
        }
        Dealer dealer = dealers.read(admin, shop);
        assertThat(dealer.stageSeq()).isEqualTo(moves.size());
        assertThat(dealer.standing().kind()).isEqualTo(moves.getLast().to());
        List<Assignment> chain = db.sql("select from_user, to_user from assignment where dealer_id = :id order by id")
                .param("id", shop.value())
                .query((row, n) ->
                        new Assignment(shop, DealerRows.user(row, "from_user"), DealerRows.user(row, "to_user")))
                .list();
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).from()).isEqualTo(chain.get(i - 1).to());
        }
        assertThat(chain.getLast().to()).isEqualTo(dealer.owner());
        assertThat(openSteps(shop)).isLessThanOrEqualTo(dealer.standing() instanceof DeadEnd ? 0 : 1);
    }

    private long openSteps(DealerId shop) {
        return Objects.requireNonNull(db.sql("select count(*) from next_step where dealer_id = :id and done_at is null")
                .param("id", shop.value())
                .query(Long.class)
                .single());
    }

    private static <T> List<T> together(int people, java.util.function.IntFunction<Callable<T>> what) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<T>> futures =
                    threads.invokeAll(IntStream.range(0, people).mapToObj(what).toList());
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
