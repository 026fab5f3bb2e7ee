package com.denaq.crm.intake.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Strength;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.table.PastedBlock;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LeadFormTests {

    @Autowired
    Entry entry;

    @Autowired
    DuplicateCheck duplicates;

    @Autowired
    Dealers dealers;

    @Autowired
    Reachability reachability;

    @Autowired
    TestUsers users;

    Viewer admin;

    @BeforeEach
    void admin() {
        admin = users.viewer(users.admin("Ada Quist"));
    }

    static NewLead typed(String name, String city, String phone) {
        return new LeadForm(name, null, phone, null, city, "", null, null, null, null, "true").lead("US");
    }

    /** What begins as it was typed says more of the same; a piece of it is another. */
    @ParameterizedTest
    @CsvSource({
        "Harbor, harbor.com, Harbor Lane, https://www.harbor.com/shop, Harbor Lane, https://www.harbor.com/shop, ''",
        "Harbor Lane Repairs, www.harbor.com/shop, Harbor Lane, harbor.com, Harbor Lane Repairs, www.harbor.com/shop, ''",
        "Lane, shop.harbor.com, Harbor Lane, harbor.com, Lane, shop.harbor.com, harbor.com|Harbor Lane",
        "Harbor Lane, '', Lane, lane.com, Harbor Lane, lane.com, Lane"
    })
    void a_pasted_block_loses_nothing_that_was_typed(
            String name, String site, String told, String toldSite, String filled, String filledSite, String rest) {
        LeadForm form = new LeadForm(name, site, "", "", "", "", "", null, null, null, "");
        TakenBlock taken = TakenBlock.into(form, name, new PastedBlock(told, toldSite, "", "", "", ""));
        assertThat(taken.form().name()).isEqualTo(filled);
        assertThat(taken.form().site()).isEqualTo(filledSite);
        assertThat(String.join("|", taken.rest())).isEqualTo(rest);
        assertThat(taken.form().remark().lines()).containsExactlyElementsOf(taken.rest());
    }

    @ParameterizedTest
    @CsvSource({
        "anna@quill.com, a@quill.com, anna@quill.com; a@quill.com",
        "Anna@Quill.com; b@quill.com, anna@quill.com, Anna@Quill.com; b@quill.com",
        "'', a@quill.com, a@quill.com"
    })
    void a_pasted_mailbox_is_known_only_where_it_stands_as_a_whole(String typed, String told, String filled) {
        LeadForm form = new LeadForm("Quill", "", "", typed, "", "", "", null, null, null, "");
        TakenBlock taken = TakenBlock.into(form, "Quill", new PastedBlock("Quill", "", "", told, "", ""));
        assertThat(taken.form().email()).isEqualTo(filled);
    }

    void known(String name, String city, String country, String phone) {
        entry.enter(admin, NewLead.of(Facts.of(name, country).withPlace(city, null), List.of(phone), List.of()));
    }

    Verdict verdict(NewLead lead) {
        return duplicates.check(admin, lead.question());
    }

    @ParameterizedTest
    @CsvSource({
        "'1710 Abercorn St, Savannah, GA 31401', 1710 Abercorn St, Savannah, GA, 31401, US",
        "'2438 W Anderson Ln, Austin TX 78757', 2438 W Anderson Ln, Austin, TX, 78757, US",
        "'77 Race Street, Suite 200, Cincinnati, Ohio 45202, USA', '77 Race Street, Suite 200', Cincinnati, OH, 45202, US",
        "'ул. Ленина 5, Тула', ул. Ленина 5, Тула,,, RU",
        "'4 Rue de la Paix, 75002 Paris', 4 Rue de la Paix, Paris,, 75002, FR",
        "'Hauptstr. 5, 10827 Berlin', Hauptstr. 5, Berlin,, 10827, DE",
        "'Savannah, GA 31401',, Savannah, GA, 31401, US",
        "'Savannah, GA',, Savannah, GA,, US",
        "'1710 Abercorn St Savannah',, 1710 Abercorn St Savannah,,, US",
    })
    void an_address_where_only_the_town_belongs_is_taken_apart(
            String typed, String street, String town, String region, String postcode, String country) {
        assertThat(typed("Turnstile Radio", typed, "").facts())
                .extracting("street", "city", "region", "postcode", "country")
                .containsExactly(street, town, region, postcode, country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"88 Pine St", "1200 N Main St., Suite 5", "1200 Main Street NE", "ул. Ленина, д. 5"})
    void a_street_alone_is_no_town(String street) {
        LeadForm form = new LeadForm("Turnstile Radio", null, null, null, street, "", null, null, null, null, "true");
        assertThat(form.facts("US")).extracting("street", "city").containsExactly(street, null);
        assertThat(form.unreadable("US")).isEmpty();
        assertThat(typed("Turnstile Radio", street, "208-555-0299").facts().region())
                .isEqualTo("ID");
    }

    @Test
    void what_says_that_it_is_a_site_or_an_e_mail_is_not_kept() {
        LeadForm form = new LeadForm(
                "Turnstile Radio",
                "W: www.sigshop.com",
                "M: 208-555-0299",
                "E: sig@sigshop.com",
                "",
                "",
                null,
                null,
                null,
                null,
                "");
        assertThat(form.facts("US").site()).isEqualTo("www.sigshop.com");
        assertThat(form.unreadable("US")).isEmpty();
    }

    @Test
    void an_address_of_which_nobody_knows_the_town_is_told() {
        LeadForm form = new LeadForm(
                "Turnstile Radio", null, null, null, "1710 Abercorn St Savannah", "", null, null, null, null, "true");
        assertThat(form.unreadable("US")).containsExactly("city");
    }

    @ParameterizedTest
    @CsvSource({
        "ООО «Ноутбук-Экспресс Сибирь», Новосибирск, RU, Ноутбук-Экспресс Сибирь, Новосибирск",
        "ООО «Ноутбук-Экспресс Сибирь», Новосибирск, RU, Ноутбук-Экспресс Сибирь, 'Новосибирск, Россия'",
        "Müßig Rechnertechnik, Hannover, DE, Müßig Rechnertechnik, Hannover",
        "Müßig Rechnertechnik, Hannover, DE, Müßig Rechnertechnik, 'Hannover, Germany'",
        "Müßig Rechnertechnik, Hannover, DE, Müßig Rechnertechnik, 30165 Hannover",
        "Işıldak Bilgisayar, İzmir, TR, Isildak Bilgisayar, 'İzmir, Türkiye'",
    })
    void a_town_of_which_nobody_said_the_country_may_be_abroad(
            String known, String town, String country, String name, String city) {
        known(known, town, country, "");
        assertThat(verdict(typed(name, city, "")).verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void a_country_behind_the_town_tells_it_from_the_town_of_that_name_elsewhere() {
        known("Quillwort Laptops", "Birmingham", "GB", "");
        Verdict verdict = verdict(typed("Quillwort Laptops", "Birmingham, USA", ""));
        assertThat(verdict.matches().getFirst().reasons())
                .filteredOn(reason -> reason.code() == Reason.Code.OTHER_CITY)
                .extracting(Reason::known)
                .containsExactly("Birmingham, GB");
    }

    @Test
    void a_local_phone_is_read_in_the_country_that_was_said() {
        known("Müßig Rechnertechnik", "Hannover", "DE", "+49 511 8437220");
        assertThat(verdict(typed("Other Words", "Hannover, Germany", "0511 8437220"))
                        .matches()
                        .getFirst()
                        .reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.SAME_PHONE);
    }

    @Test
    void what_is_read_in_the_country_that_was_said_is_not_called_unreadable() {
        LeadForm form = new LeadForm(
                "Quillwort", null, "0511 8437220", null, "Hannover, Germany", null, null, null, null, null, "true");
        assertThat(form.unreadable("US")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Новосибирск, Россия', '', Новосибирск, RU, Asia/Novosibirsk",
        "Екатеринбург, '', Екатеринбург, RU, Asia/Yekaterinburg",
        "30165 Hannover, +49 511 8437220, Hannover, DE, Europe/Berlin",
        "'Leeds, UK', 0113 249 8830, Leeds, GB, Europe/London",
        "Leeds, '', Leeds, US, America/New_York",
        "Leeds, 0113 249 8830, Leeds, GB, Europe/London",
        "Hannover, '', Hannover, DE, Europe/Berlin",
        "Hannover, 0511 8437220, Hannover, DE, Europe/Berlin",
        "Lyon, 04 78 61 20 93, Lyon, FR, Europe/Paris",
        "Lyon, '', Lyon, FR, Europe/Paris",
        "İzmir, '', İzmir, TR, Europe/Istanbul",
        "Lyon, 813 555 0142, Lyon, US, America/New_York",
        "Paris, '', Paris, US, America/New_York",
        "'Paris, TX', '', Paris, US, America/Chicago",
        "Tampa, '', Tampa, US, America/New_York",
    })
    void it_is_kept_in_the_country_that_town_and_phone_tell(
            String city, String phone, String town, String country, String zone) {
        Entered entered = entry.enter(admin, typed("Quillwort Laptops", city, phone));
        Dealer dealer = dealers.read(admin, ((Entered.Added) entered).dealer());
        assertThat(dealer.facts())
                .returns(town, Facts::city)
                .returns(country, Facts::country)
                .returns(ZoneId.of(zone), Facts::zone);
    }

    static LeadForm chosen(String country, String city, String phone) {
        return new LeadForm("Quillwort", null, phone, null, city, country, null, null, null, null, "true");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, Nordstemmen, 05069 843722, Nordstemmen, Europe/Berlin, +495069843722",
        "GB, Leeds, 0113 249 8830, Leeds, Europe/London, +441132498830",
        "CA, 'Calgary, AB', 403 555 0142, Calgary, America/Edmonton, +14035550142",
    })
    void a_country_that_was_chosen_reads_town_and_phone(
            String country, String city, String phone, String town, String zone, String number) {
        LeadForm form = chosen(country, city, phone);
        assertThat(form.unreadable("US")).isEmpty();
        assertThat(form.problems().none()).isTrue();
        DealerId dealer = ((Entered.Added) entry.enter(admin, form.lead("US"))).dealer();
        assertThat(dealers.read(admin, dealer).facts())
                .returns(town, Facts::city)
                .returns(country, Facts::country)
                .returns(ZoneId.of(zone), Facts::zone);
        assertThat(reachability.of(dealer).phones()).extracting(ReadPhone::e164).containsExactly(number);
    }

    @Test
    void a_country_that_was_chosen_tells_it_from_the_town_of_that_name_elsewhere() {
        known("Quillwort Laptops", "Birmingham", "GB", "");
        LeadForm form =
                new LeadForm("Quillwort Laptops", null, null, null, "Birmingham", "US", null, null, null, null, "true");
        assertThat(verdict(form.lead("US")).matches().getFirst().reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.OTHER_CITY);
    }

    @Test
    void a_town_isnt_guessed_from_a_phone_of_another_country_than_was_chosen() {
        assertThat(chosen("DE", "", "+1 813 555 0142").guessedCity("US")).isEmpty();
        assertThat(chosen("", "", "+1 813 555 0142").guessedCity("US")).isEqualTo("Tampa, FL");
    }

    @ParameterizedTest
    @CsvSource({
        "hansenbatteries.c, '', true",
        "hansenbatteries.co, '', true",
        "https://www.hansenbatteries.ne, '', true",
        "hansenbatteries.com, '', false",
        "hansenbatteries.co.uk, '', false",
        "facebook.com/hansenbatteries, '', false",
        "зарядка-омск.рф, '', false",
        "'', orders@kesslerz.c, true",
        "'', orders@kesslerz.co, true",
        "'', orders@kesslerz.com, false",
        "'', orders @ kesslerz.com, false",
        "'', orders@зарядка-омск.рф, false",
    })
    void half_a_site_or_mailbox_makes_nothing_sure(String site, String email, boolean alone) {
        LeadForm form = new LeadForm("Hansen", site, null, email, null, null, null, null, null, null, null);
        assertThat(form.nameAlone("US")).isEqualTo(alone);
    }

    @Test
    void what_is_no_country_is_a_problem_of_its_field() {
        assertThat(chosen("Atlantis", "Tampa, FL", "").problems().has("country"))
                .isTrue();
    }

    @Test
    void a_phone_that_is_compared_by_its_digits_is_not_called_left_out() {
        known("Müßig Rechnertechnik", "Nordstemmen", "DE", "+49 5069 843722");
        LeadForm form = chosen("", "", "05069 843722");
        assertThat(verdict(form.lead("US")).matches().getFirst().reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.SAME_PHONE);
        assertThat(form.unreadable("US")).containsExactly("phone.digits");
        assertThat(form.nameAlone("US")).isFalse();
        assertThat(chosen("", "", "718 555 0").nameAlone("US")).as("half typed").isTrue();
        assertThat(chosen("", "", "12").unreadable("US")).containsExactly("phone");
    }

    @ParameterizedTest
    @CsvSource({
        "918-555-330, '', true",
        "+7 343 222-10, '', true",
        "509-555-1, 'Spokane, WA', true",
        "+7, '', true",
        "918-555-3301, '', false",
        "+7 343 222-10-01, '', false",
        "'', '', false",
    })
    void a_phone_that_is_still_being_typed_makes_nothing_new(String phone, String city, boolean unfinished) {
        LeadForm form = chosen("", city, phone);
        assertThat(form.phoneUnfinished("US")).isEqualTo(unfinished);
        VerdictPanel panel =
                new VerdictPanel(Verdict.of(List.of(), Strength.NONE), null, false, false, form, false, "US");
        assertThat(panel.early().equals("intake.new.half-a-phone")).isEqualTo(unfinished);
    }

    @ParameterizedTest
    @CsvSource({"computer, Denver, true", "Battery, 'Reno, NV', true", "repair, '', true", "Quillwort, Denver, false"})
    void words_that_could_be_anybodys_make_nothing_new(String name, String city, boolean vague) {
        LeadForm form = new LeadForm(name, null, null, null, city, null, null, null, null, null, "true");
        VerdictPanel panel =
                new VerdictPanel(Verdict.of(List.of(), Strength.NONE), null, false, false, form, false, "US");
        assertThat(panel.early().equals("intake.new.vague")).isEqualTo(vague);
    }
}
