package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.activation.EvidenceKind;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.activation.NewProof;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file says where a company stands already, and whose it is. */
@DatabaseTest
class ImportStageTests {

    private static final String FILE = """
            Company,Site,Stage,Agent,Refusal reason,Try again on
            Harbor Lane,harborlane.com,firm,Vera Sokolova,,
            Gear Loop,gearloop.com,Тупик,vera.sokolova@denaq.example,PRICE,2027-02-01
            Cactus Circuit,cactus-circuit.com,,,,
            Prairie Byte,prairiebyte.com,Account,,,
            Two Rivers,tworivers.com,client,,,
            Old Mill,oldmill.com,dead end,,,
            Salt Flat,saltflat.com,prospect,,,
            Lone Pine,lonepine.com,,Boris Orlov,,
            Second Screen,secondscreen.com,,Ghost Writer,,
            """;

    /** Of the file of {@code bin/crm export dealers}: a new column needs its decision here. */
    private static final List<Column> EXPORTED = List.of(
            Column.NOTHING, // id
            Column.NAME,
            Column.STAGE,
            Column.NOTHING, // since
            Column.REFUSAL_REASON,
            Column.REMARK, // what was noted of the dead end
            Column.TRY_AGAIN_ON,
            Column.OWNER,
            Column.NOTHING, // in review
            Column.SITE,
            Column.PHONE,
            Column.EMAIL,
            Column.STREET,
            Column.POSTCODE,
            Column.CITY,
            Column.REGION,
            Column.COUNTRY,
            Column.NOTHING, // time zone
            Column.NOTHING, // opens
            Column.NOTHING, // closes
            Column.DOES,
            Column.SELLS,
            Column.BUYS_NOW,
            Column.SPEAKS,
            Column.REMARK,
            Column.CONTACT,
            Column.NOTHING, // next step
            Column.NOTHING, // when it is due
            Column.NOTHING, // source
            Column.NOTHING, // entered by
            Column.NOTHING, // created at
            Column.NOTHING); // external ids: several, of other systems

    @Autowired
    ListDesk desk;

    @Autowired
    LeadLists lists;

    @Autowired
    ListWork work;

    @Autowired
    Dealers dealers;

    @Autowired
    DealerLife life;

    @Autowired
    Languages languages;

    @Autowired
    TestUsers users;

    @Autowired
    JdbcClient db;

    @Autowired
    TestDealers some;

    @Autowired
    TestClients clients;

    @Autowired
    Reachability reachability;

    @Autowired
    Evidences evidences;

    @Autowired
    List<Command> commands;

    User ada;
    User vera;
    Viewer admin;

    @BeforeEach
    void people() {
        ada = users.admin("Ada Quist");
        admin = users.viewer(ada);
        vera = users.agent("Vera Sokolova");
        away(users.agent("Boris Orlov"));
    }

    @Test
    void each_begins_where_it_stands_and_what_may_not_be_so_is_refused_with_its_reason() throws BadTable {
        long list = checked(admin);
        assertThat(problems(list))
                .containsExactly(
                        "4 An account needs its papers first (Dealer application, Tax form, Resale certificate, Reseller agreement): bring it in as a firm",
                        "5 A client needs papers and evidence that it resells: bring it in as a firm",
                        "6 The dead end needs a reason",
                        "7 “prospect” is no stage: lead, firm, account, client or dead end",
                        "8 Boris Orlov is away and gets no dealers now",
                        "9 “Ghost Writer” is no active agent: write their name or e-mail");
        added(list);
        assertThat(standing(list, 1)).isEqualTo(Standing.Kind.FIRM);
        assertThat(read(list, 1).owner()).isEqualTo(vera.id());
        assertThat(standing(list, 2)).isEqualTo(Standing.Kind.DEAD_END);
        assertThat(db.sql("select try_again_on::text from dealer -- all dealers: a test\n where id = ?")
                        .param(read(list, 2).id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("2027-02-01");
        assertThat(standing(list, 3)).isEqualTo(Standing.Kind.LEAD);
        assertThat(read(list, 3).owner()).isNull();
    }

    @Test
    void it_is_taken_back_with_the_entry_unless_somebody_has_moved_it_on() throws BadTable {
        long list = checked(admin);
        added(list);
        life.tryAgain(users.viewer(vera), read(list, 2).id());
        desk.takeBack(admin, list);
        toTheEnd(list);
        ListCounts counts = desk.counts(lists.read(admin, list));
        assertThat(counts.of(Result.UNDONE)).isEqualTo(2);
        assertThat(counts.of(Result.KEPT)).isEqualTo(1);
    }

    @Test
    void who_went_away_after_the_check_gets_nothing_and_the_row_says_so() throws BadTable {
        long list = checked(admin);
        away(vera);
        added(list);
        assertThat(desk.counts(lists.read(admin, list)).of(Result.FAILED)).isEqualTo(2);
        assertThat(problems(list)).contains("1 Vera Sokolova is away and gets no dealers now");
    }

    @Test
    void an_agent_says_the_stage_but_not_whose_it_is() throws BadTable {
        long list = upload(users.viewer(vera));
        assertThat(lists.read(users.viewer(vera), list).columns())
                .contains(Column.STAGE)
                .doesNotContain(Column.OWNER);
    }

    private long upload(Viewer viewer) throws BadTable {
        return desk.upload(viewer, "dealers.csv", new ByteArrayResource(FILE.getBytes(StandardCharsets.UTF_8)));
    }

    private long checked(Viewer viewer) throws BadTable {
        long list = upload(viewer);
        desk.check(viewer, list, lists.read(viewer, list).columns(), false);
        toTheEnd(list);
        return list;
    }

    private void added(long list) {
        desk.add(admin, list);
        toTheEnd(list);
    }

    private void toTheEnd(long list) {
        ListRun run = new ListRun();
        while (work.portion(list, run) == ListWork.Pace.MORE) {
            // the next portion
        }
    }

    private void away(User user) {
        db.sql("update app_user set away_until = '2026-12-01' where id = ?")
                .param(user.id().value())
                .update();
    }

    private List<ListRow> rows(long list) {
        return desk.page(lists.read(admin, list), ListFilter.ALL, 0, 100);
    }

    private List<String> problems(long list) {
        return rows(list).stream()
                .filter(row -> row.verdict() == Verdict.UNREADABLE)
                .map(row -> row.n() + " " + Objects.requireNonNull(row.why()).text(languages.words(Locale.ENGLISH)))
                .toList();
    }

    private Dealer read(long list, int n) {
        DealerId id = Objects.requireNonNull(rows(list).get(n - 1).dealer());
        return dealers.read(admin, id);
    }

    private Standing.Kind standing(long list, int n) {
        return read(list, n).standing().kind();
    }

    @Test
    void who_is_here_already_is_told_so_and_can_be_merged_wherever_it_should_begin() throws BadTable {
        added(checked(admin));
        String again = "Company,Site,Phone,Stage\nHarbor Lane,harborlane.com,(813) 555-0140,client\n";
        long list = desk.upload(admin, "again.csv", new ByteArrayResource(again.getBytes(StandardCharsets.UTF_8)));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        assertThat(rows(list).getFirst().verdict()).isEqualTo(Verdict.HERE);
        assertThat(rows(list).getFirst().mergeable()).isTrue();
        desk.chooseAll(admin, list, ListFilter.HERE, ListRow.Choice.MERGE);
        added(list);
        assertThat(rows(list).getFirst().result()).isEqualTo(Result.MERGED);
        assertThat(standing(list, 1)).isEqualTo(Standing.Kind.FIRM);
        assertThat(lists.latest(admin, LeadList.Kind.FILE, 1).getFirst().key()).isEqualTo("intake.list.state.ADDED");
    }

    @Test
    void our_own_files_come_back_as_they_went_out() throws BadTable {
        dealers();
        List<String> before = known();
        byte[] screen = clients.of(ada)
                .get("/dealers/export?all=1&sort=name")
                .expect(200)
                .body()
                .getBytes(StandardCharsets.UTF_8);
        byte[] command = exported();
        db.sql("truncate dealer cascade").update();
        long list = brought(screen);
        assertThat(problems(list))
                .containsExactly("1 A client needs papers and evidence that it resells: bring it in as a firm");
        assertThat(known()).isEqualTo(withoutEmails(before.subList(1, 3)));
        db.sql("truncate dealer cascade").update();
        list = brought(command);
        assertThat(lists.read(admin, list).columns()).isEqualTo(EXPORTED);
        assertThat(known()).isEqualTo(before.subList(1, 3));
    }

    private void dealers() {
        DealerId client = some.account("Cactus Circuit", vera, ada);
        DealerId firm = some.firm("Harbor Lane", vera);
        DealerId refused = some.lead("Gear Loop", vera);
        life.refuse(
                users.viewer(vera),
                refused,
                new Refusal(some.refusal("price").reason(), null, LocalDate.of(2027, 2, 1)));
        reach(client, "cactus-circuit.com", 1);
        reach(firm, "harborlane.com", 2);
        reach(refused, "gearloop.com", 3);
        evidences.add(
                users.viewer(vera),
                client,
                new NewProof(EvidenceKind.SITE, "https://cactus.example/batteries", null, LocalDate.of(2026, 11, 20)));
        life.startReselling(users.viewer(vera), client);
    }

    private void reach(DealerId dealer, String site, int n) {
        db.sql("update dealer set site = :site where id = :id")
                .param("site", site)
                .param("id", dealer.value())
                .update();
        reachability.set(users.viewer(vera), dealer, List.of("+1813555014" + n), List.of("hello@" + site));
    }

    private List<String> known() {
        return db.sql("""
                select concat_ws(' | ', d.name, d.site, d.city, d.region, d.country, d.standing, o.name, r.code, d.try_again_on,
                                 (select string_agg(p.e164, ' ') from phone p where p.dealer_id = d.id),
                                 (select string_agg(m.typed, ' ') from email m where m.dealer_id = d.id))
                  from dealer d -- all dealers: a test
                  left join app_user o on o.id = d.owner_id
                  left join refusal_reason r on r.id = d.refusal_reason
                 order by d.name""").query(String.class).list();
    }

    private static List<String> withoutEmails(List<String> dealers) {
        return dealers.stream()
                .map(each -> each.replaceFirst(" \\| \\S+@\\S+$", ""))
                .toList();
    }

    private byte[] exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream answer = new PrintStream(out, false, StandardCharsets.UTF_8);
        commands.stream()
                .filter(each -> each.name().equals("export dealers"))
                .findFirst()
                .orElseThrow()
                .run(List.of(), new Terminal(new BufferedReader(Reader.nullReader()), answer, answer));
        return out.toByteArray();
    }

    private long brought(byte[] file) throws BadTable {
        long list = desk.upload(admin, "dealers.csv", new ByteArrayResource(file));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        added(list);
        return list;
    }
}
