package com.denaq.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.search.index.SearchIndex;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SearchTests {

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    Contacts contacts;

    @Autowired
    Reachability reachability;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerOwners owners;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    JdbcClient db;

    User vera;
    User boris;
    DealerId harbor;
    DealerId kopeyka;
    ContactId dana;

    @BeforeEach
    void two_dealers_of_two_agents() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        harbor = register.enter(
                users.viewer(vera),
                NewDealer.of(
                                Facts.of("Harbor Lane Laptop Repair", "US")
                                        .withSite("https://www.greenwich-cells.com/shop")
                                        .withPlace("Tampa", "FL"),
                                Source.AGENT)
                        .ownedBy(vera.id()));
        kopeyka = dealers.firm("Копейка Ноутбук-Сервис", boris);
        dana = contacts.add(
                        users.viewer(vera),
                        harbor,
                        NewContact.named("Dana Whitlock")
                                .reachedBy(List.of("(813) 555-0142"), List.of("dana@harborlane.com")))
                .id();
        reachability.set(users.viewer(vera), harbor, List.of("(813) 555-0140"), List.of());
    }

    private List<DealerId> found(User who, String typed) {
        return search.find(users.viewer(who), typed, 10).dealers().stream()
                .map(Found::id)
                .toList();
    }

    private List<String> people(User who, String typed) {
        return search.find(users.viewer(who), typed, 10).people().stream()
                .map(each -> each.name() == null ? each.dealerName() : each.name())
                .toList();
    }

    @Test
    void a_few_letters_of_any_words_in_any_order_find_a_dealer() {
        assertThat(found(vera, "har")).containsExactly(harbor);
        assertThat(found(vera, "rep HARB")).containsExactly(harbor);
        assertThat(found(vera, "tampa harbor")).containsExactly(harbor);
        assertThat(found(vera, "harbor zebra")).isEmpty();
        assertThat(found(vera, "greenwich")).containsExactly(harbor);
        assertThat(found(vera, "D-" + harbor)).containsExactly(harbor);
        assertThat(found(vera, "В-" + harbor)).as("in the Russian layout").containsExactly(harbor);
        for (String number : List.of("d", "D", "в", "#", "№ ", "D ")) {
            assertThat(found(vera, number + harbor)).as(number).containsExactly(harbor);
        }
        assertThat(search.find(users.viewer(vera), "d" + harbor, 10).guessed())
                .as("it is no guess")
                .isFalse();
        DealerId called = dealers.firm("D" + harbor + " Phones", vera);
        assertThat(found(vera, "d" + harbor)).containsExactly(harbor, called);
        assertThat(found(vera, harbor.toString())).first().isEqualTo(harbor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.greenwich-cells.com/shop",
                "https://greenwich-cells.com",
                "http://greenwich-cells.com/",
                "www.greenwich-cells.com",
                "greenwich-cells.com/contact",
                "HTTP://Shop.Greenwich-Cells.com/contact?x=1#top",
                "https://www.google.com/url?q=https%3A%2F%2Fgreenwich-cells.com%2Fshop&sa=D",
                "https://greenwich-ce"
            })
    void the_address_of_a_site_finds_whose_it_is_as_the_browser_gives_it(String pasted) {
        assertThat(found(vera, pasted)).containsExactly(harbor);
        assertThat(found(boris, pasted)).as("a colleague's").isEmpty();
    }

    @Test
    void a_page_on_a_host_of_many_finds_who_has_that_page_and_nobody_else() {
        DealerId amber = register.enter(
                users.viewer(vera),
                NewDealer.of(Facts.of("Amber Cells", "US").withSite("facebook.com/AmberCells"), Source.AGENT)
                        .ownedBy(vera.id()));
        assertThat(found(vera, "https://m.facebook.com/AmberCells/?ref=x")).containsExactly(amber);
        assertThat(found(vera, "https://www.facebook.com/OtherCells")).isEmpty();
        assertThat(found(vera, "https://www.facebook.com/watch")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(813) 555-0142 x12",
                "813.555.0142, ext. 12",
                "(813) 555‑0142",
                "tel:+18135550142",
                "tel:%2B1-813-555-0142",
                "Phone: (813) 555-0142",
                "https://wa.me/18135550142",
                "mailto:dana@harborlane.com",
                "mailto:Dana@HarborLane.com?subject=Batteries",
                "Dana Whitlock <dana@harborlane.com>",
                "mailto:dana@"
            })
    void a_phone_and_an_email_are_found_as_letters_and_pages_give_them(String pasted) {
        assertThat(people(vera, pasted)).containsExactly("Dana Whitlock");
    }

    @Test
    void a_russian_name_is_found_in_latin_letters_and_on_the_wrong_layout() {
        assertThat(found(boris, "kopeyka")).containsExactly(kopeyka);
        assertThat(found(boris, "ноутбук коп")).containsExactly(kopeyka);
        Results wrongLayout = search.find(users.viewer(boris), "rjgtqrf", 10); // копейка
        assertThat(wrongLayout.dealers()).extracting(Found::id).containsExactly(kopeyka);
        assertThat(wrongLayout.read()).isEqualTo("копейка");
        assertThat(found(vera, "рфкищк")).containsExactly(harbor); // harbor
    }

    @Test
    void a_russian_name_is_found_by_any_of_its_transcriptions() {
        for (String names : List.of(
                "Сергей Sergei Sergey Sergej",
                "Алексей Aleksei Alexey Alexei",
                "Андрей Andrei Andrey",
                "Юрий Yury Iurii Yuri",
                "Дмитрий Dmitri Dmitriy Dmitry Dmitrij",
                "Евгений Evgeni Evgeny Yevgeny",
                "Наталья Natalia Natalya Natalja",
                "Татьяна Tatiana Tatyana",
                "Юлия Yulia Julia",
                "Николай Nikolai Nikolay",
                "Мария Maria Mariya")) {
            List<String> ways = List.of(names.split(" "));
            ways.forEach(each -> contacts.add(users.viewer(vera), harbor, NewContact.named(each + " Petrov")));
            String[] all = ways.stream().map(each -> each + " Petrov").toArray(String[]::new);
            ways.forEach(each -> assertThat(people(vera, each)).as(each).containsExactlyInAnyOrder(all));
        }
        assertThat(people(vera, "petrov sergei")).contains("Сергей Petrov");
        dealers.firm("Citizen Watch", vera);
        assertThat(search.find(users.viewer(vera), "city", 10).dealers()).isEmpty();
    }

    @Test
    void an_english_name_written_as_it_sounds_in_russian_is_found() {
        DealerId hassan = dealers.firm("Hassan Phone Repair", vera);
        DealerId angela = dealers.firm("Angela Cells", vera);
        DealerId pine = dealers.firm("Lone Pine Electronics", vera);
        assertThat(found(vera, "Хасан")).containsExactly(hassan);
        assertThat(found(vera, "Анджела")).containsExactly(angela);
        assertThat(found(vera, "Электроникс")).containsExactly(pine);
        DealerId wolverine = dealers.firm("Wolverine Wireless", vera);
        DealerId creek = dealers.firm("Silver Creek Cells", vera);
        DealerId peachtree = dealers.firm("Peachtree Phones", vera);
        assertThat(found(vera, "Волверин")).containsExactly(wolverine);
        assertThat(found(vera, "Вульверин")).containsExactly(wolverine);
        assertThat(found(vera, "Сильвер Крик")).containsExactly(creek);
        assertThat(found(vera, "Пичтри")).containsExactly(peachtree);
    }

    @Test
    void the_middle_of_a_word_and_a_typing_error_find_it_too() {
        Results middle = search.find(users.viewer(vera), "arbor", 10);
        assertThat(middle.dealers()).extracting(Found::id).containsExactly(harbor);
        assertThat(middle.guessed()).isTrue();
        assertThat(found(vera, "harbro lane")).containsExactly(harbor);
    }

    @Test
    void a_whole_number_is_nobodys_misspelled_name() {
        DealerId depot = dealers.firm("Depot 8135550177 Parts", vera);
        assertThat(found(vera, "813 555 0177")).isEmpty();
        assertThat(found(vera, "8135550177")).containsExactly(depot);
        assertThat(search.find(users.viewer(vera), "8135550178", 10)).matches(Results::empty);
    }

    @Test
    void people_are_found_by_name_phone_and_email() {
        assertThat(people(vera, "whitl")).containsExactly("Dana Whitlock");
        assertThat(people(vera, "8135550142")).containsExactly("Dana Whitlock");
        assertThat(people(vera, "(813) 555")).containsExactly("Dana Whitlock");
        assertThat(search.find(users.viewer(vera), "(813) 555-0140", 10))
                .as("the firm's own is a dealer")
                .satisfies(own -> assertThat(own.people()).isEmpty())
                .extracting(own -> own.dealers().getFirst().by())
                .isEqualTo(new Found.By(Found.By.Kind.PHONE, "+18135550140"));
        assertThat(people(vera, "0142")).containsExactly("Dana Whitlock");
        assertThat(people(vera, "dana@")).containsExactly("Dana Whitlock");
        assertThat(people(vera, "@harborlane.com")).containsExactly("Dana Whitlock");
    }

    @Test
    void of_a_colleagues_dealer_only_what_its_card_shows_finds_something() {
        assertThat(found(boris, "harbor")).containsExactly(harbor);
        assertThat(found(boris, "tampa lane")).containsExactly(harbor);
        assertThat(found(boris, "greenwich")).isEmpty();
        assertThat(found(boris, "whitlock")).isEmpty();
        assertThat(found(boris, "harbor whitlock")).isEmpty();
        assertThat(people(boris, "8135550142")).isEmpty();
        assertThat(people(boris, "dana@")).isEmpty();
        User rosa = users.leadCreator("Rosa Marin");
        assertThat(found(rosa, "harbor")).isEmpty();
        assertThat(people(rosa, "0142")).isEmpty();
    }

    @Test
    void ones_own_dealers_come_first() {
        DealerId own = dealers.firm("Harbor Cells", boris);
        assertThat(found(boris, "harbor")).containsExactly(own, harbor);
        assertThat(found(vera, "harbor")).containsExactly(harbor, own);
    }

    @Test
    void ones_own_people_are_found_by_a_name_that_thousands_have_until_the_dealer_is_somebody_elses() {
        db.sql("""
                insert into search_word (dealer_id, word, field, owner_id)
                select :dealer, 'whit' || n, 3, :owner from generate_series(1, 25000) n""")
                .param("dealer", kopeyka.value())
                .param("owner", boris.id().value())
                .update();
        assertThat(found(vera, "whit")).containsExactly(harbor);
        owners.handOver(users.viewer(vera), harbor, boris.id());
        assertThat(found(vera, "whit")).isEmpty();
        assertThat(found(boris, "whitlock")).containsExactly(harbor);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_500, 25_000})
    void a_dealer_is_found_by_words_each_of_which_thousands_have(int thousands) {
        DealerId third = dealers.firm("Volt & Anvil", boris);
        db.sql("""
                insert into search_word (dealer_id, word, field, owner_id)
                select :kopeyka, 'har' || n, 1, :owner from generate_series(1, :thousands) n
                union all
                select :third, first || n, 1, :owner
                  from generate_series(1, :thousands) n cross join (values ('lan'), ('whit')) w (first)""")
                .param("kopeyka", kopeyka.value())
                .param("third", third.value())
                .param("owner", boris.id().value())
                .param("thousands", thousands)
                .update();
        assertThat(found(boris, "lan whit")).containsExactly(third);
        assertThat(found(boris, "har whit")).as("a colleague's people").isEmpty();
        assertThat(found(vera, "whit har")).containsExactly(harbor);
        assertThat(found(vera, "har lan tampa")).containsExactly(harbor);
        if (thousands < 2_000) { // of a colleague's so many are looked through
            assertThat(found(boris, "har lan")).containsExactly(harbor);
        }
    }

    @Test
    void the_index_follows_each_change_and_a_rebuild_gives_the_same() {
        contacts.delete(users.viewer(vera), harbor, dana);
        assertThat(found(vera, "whitlock")).isEmpty();
        contacts.restore(users.viewer(vera), harbor, dana);
        assertThat(found(vera, "whitlock")).containsExactly(harbor);
        List<String> kept = words();
        index.rebuildAll(progress -> {});
        assertThat(words()).isEqualTo(kept);
        index.all()
                .forEach(check -> assertThat(
                                db.sql(check.sql()).query(String.class).list())
                        .as(check.name())
                        .isEmpty());
    }

    private List<String> words() {
        return db.sql("select dealer_id || ' ' || field || ' ' || word from search_word order by 1")
                .query(String.class)
                .list();
    }
}
