package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.words.Languages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered to who knows one thing only: a word, a phone that several have, a name of before. */
class AskedByOneThingTests extends WithAdmin {

    @Autowired
    DealerRegister register;

    @Autowired
    Dealers dealers;

    @Autowired
    Languages languages;

    private DealerId dealer(String name, String city) {
        return dealer(name, city, "US");
    }

    private Verdict asked(@Nullable String name, @Nullable String phone, @Nullable String email) {
        return check.judge(admin, Question.of(name, null, phone, email, null));
    }

    @Test
    void a_phone_or_a_mailbox_that_several_have_tells_who_they_are() {
        for (String name : List.of("Gulf Screens", "Bay Batteries", "Palm Phones", "Coral Cables")) {
            DealerId dealer = dealer(name, "Tampa");
            base.phone(dealer, "813-555-0199");
            base.email(dealer, "hello@brightagency.example");
        }
        Verdict phone = asked(null, "813-555-0199", null);
        assertThat(phone.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(phone.matches()).hasSize(4).allSatisfy(match -> {
            assertThat(match.kind()).isEqualTo(Match.Kind.CONTACT_ALONE);
            assertThat(match.reasons()).extracting(Reason::code).containsExactly(Reason.Code.SHARED_PHONE);
        });
        Verdict mailbox = asked(null, null, "hello@brightagency.example");
        assertThat(mailbox.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(mailbox.matches()).hasSize(4);
        assertThat(asked("Sunset Tablets", "813-555-0199", "hello@brightagency.example")
                        .verdict())
                .isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    /** Told as others' too, it is no rarity: in the town where one alone has it, it still is who was meant. */
    @Test
    void a_name_of_somebodys_own_in_his_town_tells_who_has_it_whatever_he_deals_in() {
        for (String elsewhere : List.of("Tampa", "Topeka", "Wichita", "Reno", "Yuma", "Boise")) {
            dealer("Kelvander", elsewhere);
        }
        DealerId here = dealer("Kelvander Pumps Pipes Valves Fittings Gaskets", "Albany");
        Verdict verdict = check.judge(admin, Question.of("Kelvander", null, null, null, "Albany"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({",Wichita", ",", "Whittaker Phones,Wichita", "Whittaker Phones,Topeka", "Whittaker Phones,"})
    void a_phone_of_one_tells_who_it_is_under_whatever_name_and_in_whatever_town(
            @Nullable String name, @Nullable String city) {
        DealerId here = dealer("Wexcombe Chargers", "Topeka");
        base.phone(here, "785-233-1616");
        Verdict verdict = check.judge(admin, Question.of(name, null, "785-233-1616", null, city));
        assertThat(verdict.verdict()).isNotEqualTo(Verdict.Kind.LOOKS_NEW);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
        assertThat(verdict.matches().getFirst().reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.SAME_PHONE);
    }

    @ParameterizedTest
    @CsvSource({"Purple Hippo Laptops, Albany", "Purple Hippo Laptops,", "Laptops, Albany", "Laptops, Topeka"})
    void a_phone_is_found_whose_last_digits_many_others_have(String name, @Nullable String city) {
        DealerId here = dealer("Wexcombe Chargers", "Topeka");
        base.phone(here, "785-555-0151");
        for (String code : List.of("212", "313", "415", "512", "617", "713", "816", "919")) {
            base.phone(dealer("Ashby " + code + " Laptops", "Albany"), code + "-555-0151");
        }
        Match match = check.judge(admin, Question.of(name, null, "785-555-0151", null, city))
                .matches()
                .getFirst();
        assertThat(match.dealer()).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"a@dowitcher.com, a@dowitcher.com, SAME_EMAIL", "a@dowitcher.com, sales@dowitcher.com, SAME_MAIL_DOMAIN"
    })
    void a_mailbox_of_one_letter_is_somebodys(String known, String asked, Reason.Code why) {
        DealerId here = dealer("Dowitcher Chargers", "Topeka");
        base.email(here, known);
        Match match = asked(null, null, asked).matches().getFirst();
        assertThat(match.dealer()).isEqualTo(here);
        assertThat(match.reasons()).extracting(Reason::code).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"na@gmail.com", "a@a.com", "no@no.com", "none@none.com"})
    void what_a_form_insisted_on_is_nobodys(String placeholder) {
        base.email(dealer("Dowitcher Chargers", "Topeka"), placeholder);
        assertThat(asked(null, null, placeholder).matches()).isEmpty();
    }

    @Test
    void what_a_site_is_called_is_no_name_but_told() {
        DealerId here = base.dealer(admin, "Orchid Trading Post", "Bend", "OR", "plumbolt.com");
        Match match = check.judge(admin, Question.of("Plumbolt", null, null, null, "Bend"))
                .matches()
                .getFirst();
        assertThat(match.dealer()).isEqualTo(here);
        assertThat(match.reasons())
                .first()
                .isEqualTo(new Reason(Reason.Code.NAMED_AS_SITE, "site", null, "plumbolt.com"));
        assertThat(match.reasons()).extracting(Reason::code).doesNotContain(Reason.Code.SAME_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ondansky T", "Ondansky", "ondansky", "Ondansky LLC"})
    void a_word_that_hardly_anybody_has_tells_who_does(String asked) {
        for (String name : List.of("Ondansky Repair", "Ondansky Phones", "Plumtree Repair", "Robin Repair")) {
            dealer(name, "Tulsa");
        }
        Verdict verdict = asked(asked, null, null);
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches())
                .extracting(Match::name)
                .containsExactlyInAnyOrder("Ondansky Repair", "Ondansky Phones");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Repair", "Phones", "Laptop", "Tulsa", "Ondo"})
    void a_word_that_any_shop_has_or_half_of_one_tells_nobody(String asked) {
        dealer("Ondansky Laptop Repair", "Tulsa");
        dealer("Plumtree Phones", "Tulsa");
        assertThat(asked(asked, null, null).verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "Gizmotopia Plano, SAME_NAME, a former name is the same",
        "Gizmotopia Plano LLC, SAME_NAME, a former name is the same",
        "Gismotopia Plano, NAME_NEARLY, a former name is nearly the same",
    })
    void a_name_of_before_is_told_as_such(String asked, Reason.Code code, String words) {
        DealerId here = dealer("Gizmotopia Plano", "Plano");
        Dealer before = dealers.read(admin, here);
        register.correct(admin, here, before.facts().withName("Numidia Handhelds"));
        Reason former = nameReason(asked);
        assertThat(former).isEqualTo(new Reason(code, "name", asked, "Gizmotopia Plano", true));
        assertThat(former.text(languages.words(Locale.ENGLISH))).isEqualTo(words);
        Reason now = nameReason("Numidia Handhelds");
        assertThat(now.before()).isFalse();
        assertThat(now.known()).isEqualTo("Numidia Handhelds");
    }

    private Reason nameReason(String asked) {
        return check.judge(admin, Question.of(asked, null, null, null, "Plano")).matches().getFirst().reasons().stream()
                .filter(reason -> reason.field().equals("name"))
                .findFirst()
                .orElseThrow();
    }

    /** What they deal in is said or left out as one likes, also where it is no word that we know. */
    @ParameterizedTest
    @CsvSource({
        "Wexcombe, Wexcombe Gerätekiste",
        "Wexcombe Chargers, Wexcombe Tablets",
        "Wexcombe Computer Repair, Wexcombe Laptop Clinic"
    })
    void a_word_of_its_own_shows_who_has_it_in_the_town(String asked, String known) {
        DealerId here = dealer(known, "Topeka");
        Verdict verdict = check.judge(admin, Question.of(asked, null, null, null, "Topeka"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
    }

    @Test
    void a_phone_that_two_have_tells_of_neither_that_it_is_the_one() {
        base.phone(dealer("Wexcombe Chargers", "Topeka"), "785-233-1616");
        base.phone(dealer("Plumtree Tablets", "Topeka"), "785-233-1616");
        Verdict verdict = check.judge(admin, Question.of(null, null, "785-233-1616", null, "Topeka"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches()).hasSize(2);
        Verdict named = check.judge(admin, Question.of("Wexcombe", null, "785-233-1616", null, "Topeka"));
        assertThat(named.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(named.matches().getFirst().name()).isEqualTo("Wexcombe Chargers");
    }

    @Test
    void initials_with_the_town_are_initials() {
        DealerId here = dealer("Northern Portable Computing Associates", "Topeka");
        base.phone(here, "785-233-1616");
        Verdict verdict = check.judge(admin, Question.of("N.P.C.A. Topeka", null, "785-233-1616", null, null));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(verdict.matches().getFirst().reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.ACRONYM);
    }

    @Test
    void who_is_called_so_to_the_letter_comes_first() {
        dealer("Loch Wexcombe Tablettes", "Dayton");
        dealer("Loch Wexcombe iPads", "Boise");
        DealerId here = dealer("Loch Wexcombe Tablets", "Topeka");
        assertThat(asked("LOCH WEXCOMBE TABLETS", null, null)
                        .matches()
                        .getFirst()
                        .dealer())
                .isEqualTo(here);
    }
}
