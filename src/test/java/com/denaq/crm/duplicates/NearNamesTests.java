package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in one town that differ in a letter or two: one company badly written, or its neighbour. */
class NearNamesTests extends WithAdmin {

    @ParameterizedTest
    @CsvSource({"Quillmore, Quilmorte", "Brambleton, Bramblton"})
    void a_letter_or_two_may_be_another_name_where_phone_or_domain_differ(String known, String asked) {
        DealerId here = dealer(known + " Computers", "Yuma", "US");
        assertThat(judged(asked + " Computers", null, null, "Yuma").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        base.phone(here, "928-344-2201");
        base.email(here, "info@" + known + "z.com");
        for (Question other : new Question[] {
            Question.of(asked + " Computers", null, "928-344-2216", null, "Yuma"),
            Question.of(asked + " Computers", null, null, "info@" + asked + "q.com", "Yuma"),
            Question.of(asked + " Computers", "x" + asked + ".com", null, null, "Yuma")
        }) {
            assertThat(check.judge(admin, other).verdict()).as("%s", other).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        }
        assertThat(judged(asked + " Computers", null, "928-344-2201", "Yuma").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Quoted, Shop 12 | Quoted, Shop 2", "Quillmark 12 | Quillmark 2"})
    void names_with_other_numbers_are_never_called_the_same(String known, String asked) {
        dealer(known, "Yuma", "US");
        assertThat(judged(asked, null, null, "Yuma").toString()).doesNotContain("SAME_NAME");
        assertThat(judged(known, null, null, "Yuma").toString()).contains("SAME_NAME");
    }

    @ParameterizedTest
    @CsvSource({
        "Quillfeather Phones, Quillfrather Phones",
        "Quillfeather Phones, Quillfeatther Phones",
        "Quillfeather Phones, Quilfleather Phones",
        "Сапфир Ноут, Сапфтр Ноут",
    })
    void a_slip_of_the_finger_is_the_same_name_though_the_phone_differs(String known, String asked) {
        DealerId here = dealer(known, "Yuma", "US");
        base.phone(here, "928-344-2201");
        assertThat(judged(asked, null, "928-344-2216", "Yuma").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "Carson, Carlson",
        "Kessler, Keller",
        "Hudson, Hutson",
        "Bennett, Barnett",
        "Romero, Romano",
        "Collins, Collier",
        "Peterson, Petersen",
        "Santos, Stanton",
        "Петров, Петрова",
        "Лаптев, Лаптева",
        "Krause, Kraus",
        "Bianchi, Bianco",
    })
    void two_names_that_people_have_are_never_surely_one(String known, String asked) {
        DealerId here = dealer(known + " Computers", "Yuma", "US");
        assertThat(judged(asked + " Computers", null, null, "Yuma").verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
        base.phone(here, "928-344-2201");
        assertThat(judged(asked + " Computers", null, "928-344-2201", "Yuma").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "ООО «Омега», ООО «Амиго», Чита",
        "ООО «Нева», ООО «Нива», Чита",
        "ООО «Арена», ООО «Ирина», Чита",
        "Метро Ноутбук-Сервис, Мотор Ноутбук-Сервис, Чита",
        "Luna Computers, Lena Computers, Yuma",
        "Odin Phones, Aiden Phones, Yuma",
    })
    void short_words_of_other_vowels_are_never_surely_one(String known, String asked, String town) {
        dealer(known, town, town.equals("Yuma") ? "US" : "RU");
        assertThat(judged(asked, null, null, town).verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(judged(known, null, null, town).verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Орион — эхолоты            | Полюс — эхолоты",
                "ООО «Мир» (весы и кассы)   | ООО «Тайга» (весы и кассы)",
                "Plover (Eastland Mall)     | Shearwater (Eastland Mall)",
                "«Ракушка», ТЦ «Галерея»    | «Лагуна», ТЦ «Галерея»",
                "Heron, Phones at Walmart   | Osprey, Phones at Walmart",
                "Heron ~ Gadgets and Gizmos | Petrel ~ Gadgets and Gizmos",
                "Heron – Apple Authorized Reseller | Petrel – Apple Authorized Reseller",
            })
    void what_two_say_behind_their_names_makes_them_not_one(String known, String asked) {
        dealer(known.replace('~', '|'), "Yuma", "US");
        assertThat(judged(asked.replace('~', '|'), null, null, "Yuma").verdict())
                .isNotEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(judged(known.replace('~', '|'), null, null, "Yuma").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @Test
    void two_words_that_mean_something_are_two_however_alike() {
        dealer("Northeast Data Computers", "Yuma", "US");
        assertThat(judged("Northwest Data Computers", null, null, "Yuma").verdict())
                .isNotEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "S L Computers, B V Computers",
        "S.L. Computers, E.K. Computers",
        "Cell Electronics, Handy Electronics",
        "Tablet Repair, iPad Repair",
    })
    void initials_in_front_and_other_words_make_another_name(String known, String asked) {
        dealer(known, "Yuma", "US");
        assertThat(judged(asked, null, null, "Yuma").verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ТЦ «Мега» магазин «Мурзилка» | Мурзилка",
                "ООО «Ромашка» (Romashka Service) | Romashka Service",
                "«Сапфир» (Kingfisher Wireless) | Kingfisher Wireless",
            })
    void each_name_in_quotes_and_in_brackets_is_one(String known, String asked) {
        DealerId here = dealer(known, "Yuma", "US");
        assertThat(judged(asked, null, null, "Yuma").matches())
                .first()
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
    }

    @ParameterizedTest
    @CsvSource({"Walton, Dalton", "Hansen, Jansen", "Barker, Parker", "Sanders, Landers"})
    void another_first_letter_is_never_surely_the_same_name(String known, String asked) {
        DealerId here = dealer(known + " Computers", "Yuma", "US");
        assertThat(judged(asked + " Computers", null, null, "Yuma").verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        base.phone(here, "928-344-2201");
        assertThat(judged(asked + " Computers", null, "928-344-2201", "Yuma").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "Laptop 911, Laptop911",
        "Laptop911, laptop 911",
        "Notebook 24, Notebook24",
        "24 Hours Repair, 24hours repair",
        "Техно-Плюс, Техно+",
        "Tronix+, Tronix Plus",
        "Байт +, Байт Плюс",
    })
    void numbers_and_a_plus_are_words_however_they_are_written(String known, String asked) {
        DealerId here = dealer(known, "Plano", "US");
        Verdict verdict = judged(asked, null, null, "Plano");
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({
        "Harbor Lane, Harborlake",
        "Harborlane, Harbor Lake",
        "Kim Fixit, Tim Fixit",
    })
    void so_it_is_where_words_are_written_together_or_short(String known, String asked) {
        DealerId here = dealer(known, "Yuma", "US");
        base.phone(here, "928-344-2201");
        base.email(here, "info@abcz.com");
        Question other = Question.of(asked, null, "928-344-2216", "info@defq.com", "Yuma");
        assertThat(check.judge(admin, other).verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q",
                "quill",
                "quillmorez",
                "quillmorez.c",
                "quillmorez.co",
                "quillmorez.com",
                "facebook.com/quilmorte"
            })
    void a_site_that_is_half_typed_or_a_page_on_anothers_host_is_no_other_domain(String site) {
        DealerId here = base.dealer(admin, "Quillmore Computers", "Yuma", "AZ", "quillmorez.com");
        assertThat(judged("Quilmorte Computers", site, null, "Yuma").matches().getFirst())
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here))
                .satisfies(match -> assertThat(match.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE));
    }

    @Test
    void a_phone_that_is_nearly_the_same_is_another_where_only_a_part_of_the_name_agrees() {
        base.phone(dealer("Foxglove Robotics", "Dayton", "US"), "937-252-4410");
        assertThat(judged("Foxglove", null, "937-252-4418", "Dayton")
                        .matches()
                        .getFirst()
                        .reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.OTHER_PHONE);
    }

    @Test
    void a_mail_domain_that_several_have_is_not_called_their_mailbox() {
        for (String name : List.of("Gulf Screens", "Bay Batteries", "Palm Phones", "Coral Cables")) {
            base.email(dealer(name, "Tampa", "US"), name.substring(0, 3) + "@bigmall.example");
        }
        Verdict verdict = check.judge(admin, Question.of("Palm Phones", null, null, "bob@bigmall.example", "Tampa"));
        assertThat(verdict.matches().getFirst().reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.SHARED_MAIL_DOMAIN)
                .doesNotContain(Reason.Code.SHARED_EMAIL);
    }

    @ParameterizedTest
    @CsvSource({"Звезда Ремонт, Star Repair", "Молния Сервис, Lightning Service", "Dawn Computers, Заря Компьютеры"})
    void anothers_word_for_what_one_is_called_is_never_surely_the_same_name(String known, String asked) {
        DealerId here = dealer(known, "Yuma", "US");
        assertThat(judged(asked, null, null, "Yuma").verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        base.phone(here, "928-344-2201");
        assertThat(judged(asked, null, "928-344-2201", "Yuma").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "Ноутбук-Мастерская Орлов, Notebook Workshop Orlov",
        "Звезда Ремонт, Zvezda Repair",
        "Star Repair, Stars Repair"
    })
    void words_of_the_trade_may_be_said_in_either_language(String known, String asked) {
        dealer(known, "Yuma", "US");
        assertThat(judged(asked, null, null, "Yuma").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "Martin Laptop Repair, Morton Laptop Repair",
        "Barton Computers, Burton Computers",
        "Gordon Laptops, Garden Laptops",
        "Bexley PC Depot, Bexley PC Repair",
    })
    void other_vowels_and_other_words_are_another_name_where_the_phone_differs(String known, String asked) {
        DealerId here = dealer(known, "Yuma", "US");
        base.phone(here, "928-344-2201");
        assertThat(judged(asked, null, "928-344-2216", "Yuma").verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(judged(asked, null, "928-344-2201", "Yuma").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({"Quillfeather Rental, Quillfeather Rentals", "Бытовая Боцман, Bytovaya Bocman"})
    void one_or_several_is_the_same_name_and_so_is_tse_however_it_is_written(String known, String asked) {
        DealerId here = dealer(known, "Yuma", "US");
        base.phone(here, "928-344-2201");
        assertThat(judged(asked, null, "928-344-2216", "Yuma").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "Тарабакин Ноут, Тарабалин Ноут, beside each other on the Latin keyboard only",
        "Quillfeather Phone Repair, Quillfeather Cellphone Repair, another word for phones",
    })
    void what_may_be_the_same_is_not_surely_so_where_the_phone_differs(String known, String asked, String why) {
        DealerId here = dealer(known, "Yuma", "US");
        base.phone(here, "928-344-2201");
        assertThat(judged(asked, null, null, "Yuma").verdict()).as(why).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(judged(asked, null, "928-344-2216", "Yuma").verdict())
                .as(why)
                .isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
    }

    @ParameterizedTest
    @CsvSource({"Martin Gadgets II, Martin Gadgets III", "Quillfeather 12, Quillfeather No. 21"})
    void another_number_is_another_shop_however_it_is_written(String known, String asked) {
        dealer(known, "Yuma", "US");
        assertThat(judged(asked, null, null, "Yuma").verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({"Мартин Ноут, Martin Nout", "Сапфир Ноут, Sapfir Nout"})
    void the_other_alphabet_is_no_other_name_though_the_phone_differs(String known, String asked) {
        DealerId here = dealer(known, "Yuma", "US");
        base.phone(here, "928-344-2201");
        assertThat(judged(asked, null, "928-344-2216", "Yuma").verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "Kim & Sons Computers, Kim Computers",
        "Smith & Daughters Computers, Smith & Sons Computers",
        "Price Brothers Repair, Price Repair"
    })
    void a_family_of_the_name_is_never_surely_the_one_without(String known, String asked) {
        dealer(known, "Yuma", "US");
        assertThat(judged(asked, null, null, "Yuma").verdict()).isNotEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(judged(known.replace("&", "and"), null, null, "Yuma").verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "PC-Rescue, PCRescue, SAME_NAME",
        "PCRescue, pc rescue, SAME_NAME",
        "Computer Store, The Computer Store, SAME_NAME",
        "The Phone Surgeons, Phone Surgeon, NAME_NEARLY",
    })
    void a_name_is_itself_written_together_with_its_article_or_as_one(String known, String asked, Reason.Code said) {
        dealer(known, "Yuma", "US");
        Match match = judged(asked, null, null, "Yuma").matches().getFirst();
        assertThat(match.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(match.reasons()).extracting(Reason::code).contains(said);
    }
}
