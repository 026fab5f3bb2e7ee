package com.denaq.crm.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.merging.Decision;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group of several is settled with one deed: merged into one, or kept apart as the branches of a chain. */
@WebTest
class WholeGroupTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    Reachability reachability;

    @Autowired
    DealerRegister register;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient db;

    User ann;
    TestClient client;

    @BeforeEach
    void an_admin() {
        ann = users.admin("Ann Chief");
        client = clients.of(ann);
    }

    private DealerId lane(String remark) {
        Facts facts = Facts.of("Harbor Lane Laptop Repair", "US")
                .withPlace("Tampa", "FL")
                .withRemark(remark);
        DealerId id = register.enter(users.viewer(ann), NewDealer.of(facts, Source.ADMIN));
        reachability.set(users.viewer(ann), id, List.of("+1 813 555 0142"), List.of());
        return id;
    }

    private DealerId branch(String city, String region) {
        Facts facts =
                Facts.of("Harbor Lane Laptops", "US").withSite("harborlane.com").withPlace(city, region);
        return register.enter(users.viewer(ann), NewDealer.of(facts, Source.ADMIN));
    }

    private long group(boolean sure, DealerId... some) {
        long group = db.sql("""
                insert into duplicate_cluster (mark, sure, kind, bits, words, size)
                values ((random() * 1e15)::bigint, :sure, :kind, 9, 'harbor lane', :size) returning id""")
                .param("sure", sure)
                .param("kind", sure ? "SAME" : "BRANCH")
                .param("size", some.length)
                .query(Long.class)
                .single();
        db.sql("insert into duplicate_cluster_member select :group, unnest(:some::bigint[])")
                .param("group", group)
                .param("some", Arrays.stream(some).map(DealerId::value).toArray(Long[]::new))
                .update();
        return group;
    }

    private Object[] all(DealerId stays, DealerId... others) {
        List<Object> form = new ArrayList<>(List.of("stays", stays, "version", version(stays)));
        for (DealerId each : others) {
            form.addAll(List.of("other", each, "otherVersion", version(each)));
        }
        return form.toArray();
    }

    private int version(DealerId id) {
        return dealers.read(ann, id).version();
    }

    private Map<Long, Long> merged() {
        Map<Long, Long> merged = new TreeMap<>();
        db.sql("select id, merged_into from dealer where merged_into is not null")
                .query(row -> {
                    merged.put(row.getLong(1), row.getLong(2));
                });
        return merged;
    }

    /** The page to which it leads in the end. */
    private String then(Reply answer) {
        Reply at = answer.expect(303);
        while (at.status() == 303) {
            URI to = URI.create(at.location());
            at = client.get(to.getRawPath() + "?" + Objects.requireNonNullElse(to.getRawQuery(), ""));
        }
        return at.body();
    }

    @Test
    void a_company_entered_three_times_is_merged_at_once_and_parted_at_once() {
        DealerId one = lane("Ask for Maria");
        DealerId two = lane("Closed on Mondays");
        DealerId three = lane("Ask for Maria");
        long group = group(true, one, two, three);
        assertThat(client.get("/duplicates/" + group).expect(200).body())
                .contains("Merge all 3 into one", "each field stays as Harbor Lane Laptop Repair has it");
        String undo = then(client.post("/duplicates/" + group + "/merges", all(one, two, three)))
                .split("action=\"/duplicates/" + group + "/merges/undo")[1]
                .split("\"")[0]
                .replace("&amp;", "&");
        assertThat(merged()).containsOnly(Map.entry(two.value(), one.value()), Map.entry(three.value(), one.value()));
        assertThat(dealers.read(ann, one).facts().remark()).startsWith("Ask for Maria\nClosed on Mondays");
        client.post("/duplicates/" + group + "/merges/undo" + undo).expect(303);
        assertThat(merged()).isEmpty();
        assertThat(dealers.read(ann, one).facts().remark()).isEqualTo("Ask for Maria");
        assertThat(client.get("/duplicates/" + group).body()).contains("Merge all 3 into one");
    }

    @Test
    void nothing_is_merged_where_one_was_changed_meanwhile_or_notes_would_be_too_long() {
        DealerId one = lane("Ask for Maria");
        DealerId two = lane("Closed on Mondays");
        DealerId three = lane("x".repeat(Facts.LONGEST - 20));
        long group = group(true, one, two, three);
        Object[] seen = all(one, two, three);
        assertThat(then(client.post("/duplicates/" + group + "/merges", seen))).contains("longer than a note may be");
        Dealer now = dealers.read(ann, three);
        register.correct(users.viewer(ann), three, now.facts().withRemark("Short"));
        assertThat(then(client.post("/duplicates/" + group + "/merges", seen)))
                .contains("somebody has changed one of them meanwhile");
        assertThat(merged()).isEmpty();
        DealerId stranger = lane("Another");
        client.post("/duplicates/" + group + "/merges", all(one, two, stranger)).expect(303);
        assertThat(merged()).isEmpty();
    }

    @Test
    void what_only_looks_similar_each_to_each_is_settled_at_once_as_well_but_for_two_that_were_told_apart() {
        DealerId[] all = new DealerId[3];
        Arrays.setAll(all, i -> dealers.lead("Quibble Mail", ann));
        long group = group(false, all);
        String page = client.get("/duplicates/" + group).expect(200).body();
        assertThat(page)
                .contains("These 3 look similar: each is like every other", "Merge all 3 into one", "None is the same");
        decisions.decide(users.viewer(ann), all[1], all[2], false, Decision.Source.PAGE);
        assertThat(then(client.post("/duplicates/" + group + "/merges", all(all[0], all[1], all[2]))))
                .contains("Ann Chief has said of two of them that they are not the same");
        assertThat(merged()).isEmpty();
        decisions.takeBack(users.viewer(ann), all[1], all[2]);
        client.post("/duplicates/" + group + "/merges", all(all[0], all[1], all[2]))
                .expect(303);
        assertThat(merged()).hasSize(2);
    }

    @Test
    void branches_that_hang_together_are_kept_apart_at_once() {
        DealerId tampa = branch("Tampa", "FL");
        DealerId miami = branch("Miami", "FL");
        DealerId boise = branch("Boise", "ID");
        DealerId again = branch("Boise", "ID");
        DealerId alone = branch("Butte", "MT");
        long pair = group(false, tampa, miami);
        group(false, miami, boise);
        group(false, boise, again);
        assertThat(client.get("/duplicates/" + pair).expect(200).body())
                .contains("4 dealers hang together as one chain", "keep all 4 apart")
                .doesNotContain("Butte");
        String undo = then(client.post("/duplicates/" + pair + "/difference/chain", shown(pair)))
                .split("action=\"/duplicates/" + pair + "/difference/undo")[1]
                .split("\"")[0]
                .replace("&amp;", "&");
        assertThat(apart())
                .as("but for the two in Boise, who are surely the same")
                .isEqualTo(5);
        assertThat(db.sql("select count(*) from duplicate_cluster where size > 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        client.post("/duplicates/" + pair + "/difference/undo" + undo).expect(303);
        assertThat(apart()).isZero();
        assertThat(alone).isNotNull();
    }

    @Test
    void only_those_are_kept_apart_who_were_shown_and_nobody_where_one_of_them_is_no_longer_of_the_chain() {
        DealerId tampa = branch("Tampa", "FL");
        DealerId miami = branch("Miami", "FL");
        DealerId boise = branch("Boise", "ID");
        long pair = group(false, tampa, miami);
        long further = group(false, miami, boise);
        Object[] shown = shown(pair);
        DealerId butte = branch("Butte", "MT");
        group(false, boise, butte);
        String chain = "/duplicates/" + pair + "/difference/chain";
        db.sql("update duplicate_cluster set sure = true where id = :id")
                .param("id", further)
                .update();
        assertThat(then(client.post(chain, shown))).contains("Nobody is kept apart: the chain has changed meanwhile");
        assertThat(apart()).isZero();
        db.sql("update duplicate_cluster set sure = false where id = :id")
                .param("id", further)
                .update();
        assertThat(then(client.post(chain, shown))).contains("3 dealers are kept apart");
        assertThat(apart()).isEqualTo(3);
        assertThat(db.sql("select count(*) from duplicate_decision where :butte in (a, b)")
                        .param("butte", butte.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** As the page's form sends them. */
    private Object[] shown(long group) {
        return Pattern.compile("name=\"dealer\" value=\"(\\d+)\"")
                .matcher(client.get("/duplicates/" + group)
                        .expect(200)
                        .body()
                        .split("/difference/chain\"")[1]
                        .split("</form>")[0])
                .results()
                .flatMap(each -> Stream.of("dealer", each.group(1)))
                .toArray();
    }

    private long apart() {
        return db.sql("select count(*) from duplicate_decision where not same and ended_at is null")
                .query(Long.class)
                .single();
    }

    @Test
    void of_a_very_long_chain_the_nearest_are_kept_apart_and_that_is_said() {
        List<DealerId> shops = IntStream.range(0, 22)
                .mapToObj(i -> branch("Town " + (char) ('A' + i), "FL"))
                .toList();
        long first = group(false, shops.get(0), shops.get(1));
        IntStream.range(1, 21).forEach(i -> group(false, shops.get(i), shops.get(i + 1)));
        assertThat(client.get("/duplicates/" + first).body())
                .contains("More hang together than can be looked at together", "keep all 20 apart");
        client.post("/duplicates/" + first + "/difference/chain", shown(first)).expect(303);
        assertThat(apart()).isPositive().isLessThanOrEqualTo(190);
        assertThat(db.sql("select count(*) from duplicate_cluster where size > 1")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(2);
    }
}
