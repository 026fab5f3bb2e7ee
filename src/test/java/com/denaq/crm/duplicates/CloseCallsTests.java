package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one company though little of it is written alike, and what is another though much is. */
class CloseCallsTests extends WithAdmin {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ИП Дергачук Е. Ю.                | ИП Дергачук Елена Юрьевна",
                "ИП Дергачук Елена Юрьевна        | ИП Дергачук Е.Ю.",
                "ИП Мокеевский Пётр Семёнович     | ИП Мокеевский П.С.",
                "ИП Мокеевский Пётр Семёнович     | Mokeevsky P.S.",
                "ИП Мокеевский Пётр Семёнович     | ИП Мокеевский ПС",
                "Мокеевский Пётр Семёнович ИП     | Мокеевский П С",
                "ИП Мокеевский Пётр Семёнович     | ИП Мокеевский",
                "ИП Мокеевский П. С.              | ИП Мокеевский Пётр Семёнович",
            })
    void a_sole_trader_by_initials_may_be_the_one_by_full_name(String known, String asked) {
        DealerId here = dealer(known, "Хабаровск", "RU");
        Verdict verdict = judged(asked, null, null, "Хабаровск");
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
        base.phone(here, "+7 421 255 01 37");
        assertThat(judged(asked, null, "+7 421 255 01 37", "Хабаровск").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ИП Дергачук Е. Ю.                     | Дергачук",
                "ИП Дергачук Е. Ю.                     | Dergachuk",
                "ИП Дергачук Е. Ю. «Мир ноутбуков»     | Dergachuk",
                "Дергачук                              | ИП Дергачук Е. Ю.",
            })
    void a_surname_alone_is_many_peoples(String known, String asked) {
        DealerId here = dealer(known, "Хабаровск", "RU");
        Match match = judged(asked, null, null, "Хабаровск").matches().getFirst();
        assertThat(match.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(match.reasons()).extracting(Reason::code).contains(Reason.Code.NAME_PARTLY);
        base.phone(here, "+7 421 255 01 37");
        assertThat(judged(asked, null, "+7 421 255 01 37", "Хабаровск").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void a_shop_that_is_called_by_a_surname_alone_is_itself() {
        dealer("Дергачук", "Хабаровск", "RU");
        assertThat(judged("Dergachuk", null, null, "Хабаровск").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "quillfeather.com, quillfeather.com",
        "etsy.com/shop/Quillfeather, https://www.etsy.com/shop/Quillfeather",
        "quillfeather.wixsite.com, https://quillfeather.wixsite.com/home",
    })
    void who_is_called_by_nothing_but_a_site_has_no_other_name(String name, String site) {
        DealerId plum = base.dealer(admin, "Plumtree Gadgets", null, null, site);
        assertThat(judged(name, site, null, null).matches()).singleElement().satisfies(match -> {
            assertThat(match.dealer()).isEqualTo(plum);
            assertThat(match.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
            assertThat(match.reasons()).extracting(Reason::code).containsExactly(Reason.Code.SAME_SITE);
        });
        assertThat(judged("Kestrel Phones", site, null, null)
                        .matches()
                        .getFirst()
                        .reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.OTHER_NAME);
    }

    @Test
    void so_it_is_with_one_that_is_here_by_its_site_alone() {
        base.dealer(admin, "quillfeather.com", null, null, "quillfeather.com");
        assertThat(judged("Plumtree Gadgets", "quillfeather.com", null, null).matches())
                .singleElement()
                .satisfies(match ->
                        assertThat(match.reasons()).extracting(Reason::code).containsExactly(Reason.Code.SAME_SITE));
    }

    @Test
    void so_they_are_though_the_site_is_called_like_them() {
        base.dealer(admin, "ИП Мокеевский Пётр Семёнович", "Хабаровск", null, "mokeevskyzs.ru");
        assertThat(judged("ИП Мокеевский З. С.", null, null, "Хабаровск").verdict())
                .isNotEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ИП Дергачук Е. Ю.            | ИП Дергачук Анна Юрьевна",
                "ИП Дергачук Е. Ю.            | ИП Дергачук Ж. Ю.",
                "ИП Дергачук Е. Ю.            | ИП Дергачук Марк",
                "ИП Мокеевский Пётр Семёнович | ИП Мокеевский А.С.",
            })
    void other_initials_are_another_person(String known, String asked) {
        dealer(known, "Хабаровск", "RU");
        assertThat(judged(asked, null, null, "Хабаровск").verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | +49 541 9137420 | 0541/9137-420",
                "DE | +49 541 9137420 | +49 (0)541 / 91 37-420",
                "FR | +33 4 78 61 20 93 | 04 78 61 20 93",
                "GB | +44 113 249 8830 | 0113 249 8830",
            })
    void a_number_is_known_as_it_is_dialled_at_home(String country, String known, String asked) {
        DealerId here = dealer("Quillfeather", null, country);
        base.phone(here, known);
        assertThat(judged(null, null, asked, null).matches())
                .first()
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
    }

    @Test
    void sellers_on_one_marketplace_are_told_by_the_whole_address() {
        base.dealer(admin, "Quillfeather", null, null, "https://allegro.pl/uzytkownik/quillfeather");
        base.dealer(admin, "Plumtree", null, null, "https://bazaar.example/seller/plumtree");
        assertThat(judged(null, "https://allegro.pl/uzytkownik/robin", null, null)
                        .verdict())
                .isEqualTo(Verdict.Kind.LOOKS_NEW);
        assertThat(judged(null, "https://bazaar.example/seller/robin", null, null)
                        .verdict())
                .isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        for (String same :
                new String[] {"allegro.pl/uzytkownik/Quillfeather/", "bazaar.example/seller/plumtree/about"}) {
            assertThat(judged(null, same, null, null).verdict()).as(same).isEqualTo(Verdict.Kind.ALREADY_HERE);
        }
    }

    @Test
    void neither_another_name_nor_another_town_nor_both_outweigh_an_own_site() {
        DealerId here = base.dealer(admin, "Quillfeather", "Tulsa", "OK", "quillfeather.example");
        for (String city : new String[] {"Tulsa", "Boston", null}) {
            Verdict verdict = judged("Plumtree Phones", "https://quillfeather.example/contact", null, city);
            assertThat(verdict.verdict()).as("%s", city).isNotEqualTo(Verdict.Kind.LOOKS_NEW);
            assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tulsa Computer Service 2 | Tulsa Computer Service 7",
                "Quillfeather             | Quillfeather 2",
                "Quillfeather Phones 3    | Quillfeather Phones",
                "Quillfeather 3           | Quillfeather 4",
                "Quillfeather1 Repair     | Quillfeather2 Repair",
                "Quillfeather1 Repair     | Quillfeather 2 Repair",
                "Quillfeather1 Repair     | Quillfeather Repair",
                "Quillfeather 1 Repair    | Quillfeather Repair",
                "Quillfeather24           | Quillfeather42",
                "24Quillfeather Laptops   | 25Quillfeather Laptops",
                "Quill66Feather Laptops   | Quill67Feather Laptops",
                "quill51feather           | quill52feather",
                "QuillfeatherII Laptops   | QuillfeatherIII Laptops",
                "Снегирь17 Сервис         | Снегирь18 Сервис",
                "Снегирь1Сервис           | Снегирь Сервис",
                "Ноутбук1 Снегирь         | Ноутбук2 Снегирь",
                "Στρουθίον1 Μπαταρίες     | Στρουθίον2 Μπαταρίες",
                "ミナト1カメラ              | ミナト2カメラ",
                "ستوردو١                  | ستوردو٢",
            })
    void a_number_tells_two_names_apart(String known, String asked) {
        dealer(known, "Tulsa", "US");
        Verdict verdict = judged(asked, null, null, "Tulsa");
        assertThat(verdict.verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(verdict.matches())
                .flatExtracting(Match::reasons)
                .extracting(Reason::code)
                .doesNotContain(Reason.Code.SAME_NAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Компьютерный салон Снегирь       | КС Снегирь",
                "Компьютерный салон Снегирь       | Снегирь КС",
                "Компьютерный центр Снегирь       | К/Ц Снегирь",
                "КЦ Снегирь                       | Компьютерный центр Снегирь",
                "Сервисный центр Снегирь          | SC Snegir",
                "Quillfeather Cell Phone Repair   | CPR Quillfeather",
                "International Business Computers | IBC Computers",
            })
    void words_of_the_trade_by_their_first_letters_are_asked_about(String known, String asked) {
        DealerId here = dealer(known, "Tulsa", "US");
        Verdict verdict = judged(asked, null, null, "Tulsa");
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Компьютерный салон Снегирь       | ТЦ Снегирь",
                "International Business Computers | IBC Batteries",
                "International Business Computers | IBM Computers",
            })
    void other_letters_are_not(String known, String asked) {
        dealer(known, "Tulsa", "US");
        assertThat(judged(asked, null, null, "Tulsa").verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @Test
    void where_each_has_a_word_of_its_own_a_part_of_the_name_agrees() {
        dealer("Kestrel Marsh Tulip Lagoon", "Tulsa", "US");
        assertThat(judged("Kestrel Marsh Tulip Orchid", null, null, "Tulsa")
                        .matches()
                        .getFirst()
                        .reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.NAME_PARTLY)
                .doesNotContain(Reason.Code.NAME_NEARLY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Tulsa Battery Barn | Battery Barn", "Tulsa Notebook Rescue | Laptop Rescue"})
    void a_common_name_with_another_site_and_another_phone_is_asked_about(String known, String asked) {
        DealerId here = base.dealer(admin, known, "Tulsa", "OK", "quillfeather.example");
        base.phone(here, "+1 918 555 0123");
        Verdict verdict = judged(asked, "plumtree.example", "+1 918 555 0188", "Tulsa");
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(judged(asked, null, null, "Tulsa").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void a_branch_is_in_another_town() {
        Facts facts = Facts.of("Quillfeather Phones", "US").withPlace("Tulsa", "OK");
        base.street(base.dealer(admin, facts), "12 Oak St");
        Question asked = Question.of("Quillfeather Phones", null, null, null, "Tulsa");
        assertThat(check.judge(admin, asked.at("99 Elm St", null)).matches())
                .first()
                .satisfies(match -> assertThat(match.kind()).isEqualTo(Match.Kind.NAME_ALONE));
    }

    /** Each town has its Lenin Street 7, its Main Street 120. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ООО «Снегирёнок»   | ул. Ленина, 7 | Калуга | RU | Астрахань",
                "Quillfeather Ltd   | 120 Main St   | Pierre | US | Eureka"
            })
    void the_same_house_number_in_another_town_is_another_house(
            String name, String street, String town, String country, String other) {
        base.street(dealer(name, town, country), street);
        Question elsewhere = Question.of(name, null, null, null, other).at(street, null);
        assertThat(check.judge(admin, elsewhere).verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(check.judge(admin, Question.of(name, null, null, null, town).at(street, null))
                        .verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void reasons_are_true() {
        dealer("Quillfeather", null, "US");
        DealerId here = base.dealer(admin, "Plumtree", null, null, null);
        base.email(here, "hi@plumtree.example");
        base.phone(here, "+1 813 780 4412");
        assertThat(judged(null, "plumtree.example", null, null)
                        .matches()
                        .getFirst()
                        .reasons())
                .extracting(Reason::code)
                .containsExactly(Reason.Code.SAME_MAIL_DOMAIN);
        for (String typed : new String[] {"8137804412", "hi@plumtree.example"}) {
            assertThat(judged(typed, null, null, null).matches().getFirst().reasons())
                    .as(typed)
                    .extracting(Reason::code)
                    .doesNotContain(Reason.Code.OTHER_NAME);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fournier Électro Dépannage          | Electro Depannage Durand",
                "Weißhaupt & Söhne Rechnertechnik    | Smith & Söhne Rechnertechnik",
            })
    void names_that_differ_in_the_very_word_that_is_their_own_are_two(String known, String asked) {
        dealer(known, "Hannover", "DE");
        assertThat(judged(asked, null, null, "Hannover").verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B",
                "Be",
                "Ben",
                "Bend",
                "Bend, O",
                "Bend, OR",
            })
    void a_town_that_is_being_typed_takes_nothing_away(String city) {
        base.dealer(admin, "Kestrel & Marsh Computers", "Bend", "OR", "kestrelmarsh.example");
        boolean region = city.length() == 2; // as the form for leads reads it
        Question asked = Question.of("Kestrel & Marsh", null, null, null, region ? null : city)
                .inRegion(region ? city.toUpperCase(java.util.Locale.ROOT) : null, null);
        assertThat(check.judge(admin, asked).verdict()).isNotEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @Test
    void a_town_is_begun_by_any_of_its_names() {
        dealer("Снегирь Сервис", "Екатеринбург", "RU");
        dealer("Quillfeather", "St. Petersburg", "US");
        for (String typed : new String[] {"Ек", "Екате", "Екатеринбур", "Yekat"}) {
            assertThat(judged("Снегирь Сервис", null, null, typed)
                            .matches()
                            .getFirst()
                            .reasons())
                    .as(typed)
                    .extracting(Reason::code)
                    .containsExactly(Reason.Code.SAME_NAME);
        }
        assertThat(judged("Quillfeather", null, null, "St").matches()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k",
                "www.kes",
                "kestrelmarsh.",
                "kestrelmarsh.c",
                "kestrelmarsh.co",
                "kestrelmarsh.com.u",
                "https://kestrelmarsh.com.ua"
            })
    void a_site_that_is_being_typed_takes_nothing_away(String site) {
        base.dealer(admin, "Kestrel & Marsh", "Bend", "OR", "kestrelmarsh.com.ua");
        assertThat(judged("Kestrel & Marsh", site, null, "Bend")
                        .matches()
                        .getFirst()
                        .reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.SAME_NAME)
                .doesNotContain(Reason.Code.OTHER_SITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C",
                "Co",
                "Comp",
                "Computer",
                "Computer Ser",
                "Computer Service",
                "Computer Service Ce",
                "Computer Service Center"
            })
    void a_name_that_gains_generic_words_stays_here(String more) {
        dealer("Kestrel & Marsh", "Bend", "US");
        assertThat(judged("Kestrel & Marsh " + more, null, null, "Bend").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Express Laptop", "Экспресс-Ноутбук", "Express Notebook"})
    void words_that_anybody_might_use_do_not_block_when_they_are_translated_and_turned(String asked) {
        DealerId here = dealer(asked.startsWith("Э") ? "Laptop Express" : "Ноутбук-Экспресс", "Omaha", "US");
        Verdict verdict = judged(asked, null, null, "Omaha");
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        base.phone(here, "+1 402 555 0137");
        assertThat(judged(asked, null, "402 555 0137", "Omaha").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void words_that_are_only_translated_are_the_same_name() {
        dealer("Ноутбук-Экспресс", "Omaha", "US");
        assertThat(judged("Laptop Express", null, null, "Omaha").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lakeview Laptops   | Лейквью",
                "Lakeview Laptops   | лейквью лаптопс",
                "Lake View Laptops  | Лейквью Лаптопс",
                "Lake View Laptops  | лейк вью",
                "Lake View Laptops  | Лейк Вью Лаптопс",
                "Westgate Repair    | Уэстгейт Рипэйр",
                "Highland Screens   | Хайлэнд Скринс",
                "White Oak Phones   | Уайт Оук Фоунс",
                "New Wave Phones    | Нью Вейв",
            })
    void an_English_name_written_by_ear_in_Russian_letters_is_found(String known, String asked) {
        DealerId here = dealer(known, "Omaha", "US");
        Verdict verdict = judged(asked, null, null, "Omaha");
        assertThat(verdict.verdict()).isNotEqualTo(Verdict.Kind.LOOKS_NEW);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Lake View Laptops | Лак Вау Лаптопс", "Westgate Repair | Уэстгот Сервис"})
    void what_only_begins_and_ends_like_it_does_not_block(String known, String asked) {
        dealer(known, "Omaha", "US");
        assertThat(judged(asked, null, null, "Omaha").verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void what_sounds_alike_only_without_its_vowels_is_another_name() {
        dealer("PureSys", "Omaha", "US");
        assertThat(judged("Parts USA LLC", null, null, null).verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @Test
    void a_site_that_moved_to_another_ending_is_shown_and_its_phone_makes_sure() {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", "Omaha", "NE", "quillfeather.com");
        base.phone(here, "402-233-1616");
        Verdict alone = judged(null, "quill-feather.net", null, "Omaha");
        assertThat(alone.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(alone.matches().getFirst().reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.SITE_NEARLY);
        assertThat(judged(null, "quillfeather.net", "402-233-1616", null).verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(judged("Plumtree Phones", "quillfeather.net", null, "Boise").verdict())
                .isNotEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void a_site_of_common_words_at_another_ending_is_somebody_else() {
        base.dealer(admin, "Plumtree Wireless", "Omaha", "NE", "phonerepair.com");
        assertThat(judged("Walnut Cellular", "phonerepair.net", null, "Omaha").verdict())
                .isEqualTo(Verdict.Kind.LOOKS_NEW);
    }
}
