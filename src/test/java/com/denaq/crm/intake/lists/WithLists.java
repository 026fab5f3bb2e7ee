package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings lists of rows and has them worked on to their end. */
abstract class WithLists {

    private static final String HEADINGS =
            "Company,Website,Phone,City,State,Contact person,Direct phone,Email,External ID\n";

    @Autowired
    ListDesk desk;

    @Autowired
    LeadLists lists;

    @Autowired
    ListWork work;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    DealerRegister register;

    @Autowired
    Contacts contacts;

    @Autowired
    Reachability reachability;

    @Autowired
    JdbcClient db;

    User ada;
    Viewer admin;

    @BeforeEach
    void people() {
        ada = users.admin("Ada Quist");
        admin = users.viewer(ada);
    }

    long checked(String rows) throws BadTable {
        byte[] bytes = (HEADINGS + rows).getBytes(StandardCharsets.UTF_8);
        long list = desk.upload(admin, "leads.csv", new ByteArrayResource(bytes));
        desk.check(admin, list, lists.read(admin, list).columns(), false);
        toTheEnd(list);
        return list;
    }

    long merged(ListFilter which, String rows) throws BadTable {
        long list = checked(rows);
        desk.chooseAll(admin, list, which, Choice.MERGE);
        desk.add(admin, list);
        toTheEnd(list);
        return list;
    }

    void undone(long list) {
        desk.takeBack(admin, list);
        toTheEnd(list);
        assertThat(lists.read(admin, list).state()).isEqualTo(State.UNDONE);
    }

    void toTheEnd(long list) {
        ListRun run = new ListRun();
        while (work.portion(list, run) == ListWork.Pace.MORE) {
            // the next portion
        }
    }

    ListRow row(long list, int n) {
        return desk.page(lists.read(admin, list), ListFilter.ALL, n - 1, 1).getFirst();
    }

    List<String> phones(DealerId dealer) {
        return reachability.of(dealer).phones().stream().map(ReadPhone::written).toList();
    }

    Facts facts(DealerId dealer) {
        return dealers.read(ada, dealer).facts();
    }

    /** Somewhere unknown, with a phone. */
    DealerId shop(Facts facts) {
        DealerId shop = register.enter(admin, NewDealer.of(facts, Source.ADMIN));
        reachability.set(admin, shop, List.of("(813) 555-0140"), List.of());
        return shop;
    }
}
