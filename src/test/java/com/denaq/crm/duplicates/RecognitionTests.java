package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the duplicate check sees through, and what it isn't taken in by. */
class RecognitionTests extends WithAdmin {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "the same               | Quillfeather Laptops          | Quillfeather Laptops",
                "case and points        | Quillfeather Laptops          | QUILLFEATHER, laptops.",
                "legal form             | Quillfeather Laptops LLC      | Quillfeather Laptops, Incorporated",
                "legal form in front    | ТОО «Снегирь-Техника»         | Снегирь-Техника, Товарищество с ограниченной ответственностью",
                "a slip                 | Quillfeather Laptops          | Quillfeahter Laptops",
                "two slips              | Quillfeather Laptops          | Quilfeather Lapttops",
                "marks                  | Čeněk Baterie                 | Cenek Baterie",
                "an umlaut in letters   | Schröder Akkus                | Schroeder Akkus",
                "look-alike letters     | Снегирь Сервис                | Cнегирь Сервиc",
                "another order          | Quillfeather Laptops          | Laptops Quillfeather",
                "run together           | Quill Feather Laptops         | QuillFeather Laptops",
                "apart                  | Quillfeather Laptops          | Quill Feather Laptops",
                "and                    | Quill & Feather Laptops       | Quill and Feather Laptops",
                "shortened              | Quillfeather Service Center   | Quillfeather Svc Ctr",
                "to Latin               | Снегирь Сервис                | Snegir Servis",
                "to Cyrillic            | Plumtree Laptops              | Пламтри Лаптопс",
                "translated             | Снегирь Ноутбук               | Snegir Laptop",
                "the other keyboard     | Снегирь                       | Cytubhm",
                "the other keyboard     | Quillfeather                  | Йгшддауферук",
                "a name in brackets     | Quillfeather Ltd dba Plumtree Phones | Plumtree Phones",
                "entities of HTML       | Quill & Feather Laptops       | Quill &amp; Feather Laptops",
                "another encoding       | Снегирь Сервис                | Ñíåãèðü Ñåðâèñ",
                "a street               | Quill Street Laptops          | Quill St. Laptops",
                "a street               | Quill St Laptops              | Quill Street Laptops",
                "a mountain             | Mount Quill Laptops           | Mt. Quill Laptops",
                "a Japanese form        | Quillfeather Denchi K.K.      | 株式会社 Quillfeather Denchi",
                "a service centre       | Сервисный центр «Снегирь»     | СЦ Снегирь",
                "a service centre       | Сервисный центр «Снегирь»     | С/Ц Снегирь",
                "a number in letters    | Four Quill Laptops            | 4 Quill Laptops",
                "a number in digits     | 3rd Quill Laptops             | Third Quill Laptops",
                "legal form in front    | Quillfeather Laptops Ltd      | Inc. Quillfeather Laptops",
                "a form like initials   | Quillfeather S.L.             | Quillfeather S.L.",
                "cut short              | Quillfeather Components       | Quillfeather Compnts",
                "a former name          | Quillfeather Akkus            | Quillfeather Akkus (früher Plumtree Akkus)",
                "a former name          | Quillfeather Camera's         | Quillfeather Camera's h/o Plumtree Toner",
                "an article apart       | L'Atelier Plumfeather         | L Atelier Plumfeather",
                "by ear, another first letter | Вайлдбрук Сервис              | Wildbrook Service",
                "signs of science       | Снегирь Мобильный Мастер      | Snegirʹ Mobilʹnyj Master",
                "as a German hears it   | Чародейкин Сервис             | Tscharodejkin Servis",
                "one word on the other keyboard | Снегирь Сервис                | Cytubhm Сервис",
                "what a page is called  | Game of Phones                | Game of Phones – Family Owned",
                "a word of the trade cut | Quillfeather Batteries       | Quillfeather Bat.",
                "a word of the trade cut | Аккумуляторы Снегирь         | Аккум. Снегирь",
                "what it is called now  | Снегирь Сервис                | Снегирь Сервис, ныне Чародейкин Ноут",
                "one word on the other keyboard | Quillfeather Сервис           | Йгшддауферук Сервис",
                "UTF-8 as windows-1251  | Снегирь Петровича             | РЎРЅРµРіРёСЂСЊ РџРµС‚СЂРѕРІРёС‡Р°",
                "UTF-8 as windows-1251  | Quilló Laptops                | QuillГі Laptops",
                "KOI8 as windows-1251   | Снегирь Сервис                | яМЕЦХПЭ яЕПБХЯ",
                "entities of HTML       | Quill's Laptops               | Quill&rsquo;s&nbsp;Laptops",
                "a hyphen for the line's end | Quillfeather Laptops          | Quill\u00adfeather Laptops",
                "a tagline behind a colon | Quillfeather                  | Quillfeather: quick and cheap for everybody",
                "one word on the other keyboard | Хабибулин Сервис       | '[f,b,ekby Сервис'",
                "for, as science writes it | Всё для снегиря          | Vsjo dlja snegirja",
                "a tagline behind quotes | Мастерица «Снегирь»        | Мастерица «Снегирь» - выезд на дом и скидка всем",
                "more words             | Quillfeather Laptops          | Quillfeather Laptops - official site",
                "signs for letters      | Quillfeather Laptops          | Qu1llf34ther L4pt0ps",
                "signs for letters      | Quillf3ather Laptops          | Quillfeather Laptops",
                "signs for letters      | Снегирь Сервис                | Снег1рь Сервис",
                "a digit for a letter   | Quillfeather Laptops          | Quillfea5her Laptops",
                "a number at a word     | Quillfeather17 Laptops        | Quillfeather 17 Laptops",
                "a number at a word     | Quillfeather17 Laptops        | Quillfaether17 Laptops",
                "always open            | Quillfeather Laptops          | Quillfeather Laptops 24/7",
                "a letter that a program lost | Plumé Réparation         | Plum? R?paration",
                "two consonants turned, of three | Sylva Cardamine       | Slyva Cardmaine",
                "small capitals         | Plumtree Laptops              | ᴘʟᴜᴍᴛʀᴇᴇ ʟᴀᴘᴛᴏᴘꜱ",
                "what nobody sees       | Quillfeather Laptops          | Q\u200bu\u200bi\u200bl\u200bl\u200bf\u200be\u200ba\u200bt\u200bh\u200be\u200br Laptops",
                "whose it is            | Quillfeather Akkus            | Quillfeather Akkus Inhaber: Petra Lang",
                "Ukrainian and Russian  | Майстерня Снегирь             | Мастерская Снегирь",
                "letters one by one     | Quillfeather Laptops          | Q U I L L F E A T H E R Laptops",
                "a trade mark           | Quillfeather Laptops          | Quillfeather™ Laptops",
                "a number with its sign | Quill 17 Laptops              | Quill No. 17 Laptops",
                "a number with its sign | Снегирь 17 Сервис             | Снегирь №17 Сервис",
                "a number as Rome wrote it | Quill 3 Laptops            | Quill III Laptops",
                "since when             | Quillfeather Laptops          | Quillfeather Laptops, est. 1987",
                "since when             | Quillfeather Akkus            | Ihr Quillfeather Akkus seit 1987",
                "what it is called now  | Quillfeather Laptops          | Quillfeather Laptops now Plumtree Phones",
                "what it is called now  | Quillfeather Laptops          | Plumtree Phones is now Quillfeather Laptops",
                "what it is called now  | Quillfeather Akkus            | Plumtree Akkus (jetzt Quillfeather Akkus)",
                "a former name          | Quillfeather Laptops          | Plumtree Phones (formerly known as Quillfeather Laptops)",
                "a former name          | Quillfeather Laptops          | Plumtree Phones (was Quillfeather Laptops)",
                "who to ask for         | Quillfeather Laptops          | Quillfeather Laptops c/o Jane Plumtree",
                "who to ask for         | Quillfeather Laptops          | Quillfeather Laptops, attn: Front Desk",
                "the mall               | Снегирь Сервис                | Снегирь Сервис ТЦ Подорожник, 2 этаж",
                "a tagline behind a comma | Снегирь Сервис              | Снегирь Сервис, выезд на дом",
                "one word on the other keyboard | Снегирь-Запчасти      | Cytubhm-Запчасти",
                "a word for phones      | Quillfeather Phone Repair     | Quillfeather Cellphone Repair",
                "parts, shortened       | Снегирь Запчасти              | Снегирь З/ч",
                "the same said twice    | Снегирь Запчасти              | Snegir Spare Parts",
                "a name made of a word  | Телефоныч Ремонт              | Telefonych Remont",
            })
    void a_company_is_its_own_duplicate_under_every_noise(String noise, String known, String asked) {
        DealerId here = base.dealer(admin, known, "Omaha", "NE", null);
        Verdict verdict = check.judge(admin, Question.of(asked, null, null, null, "Omaha"));
        assertThat(verdict.verdict()).as("%s %s", noise, verdict).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(here);
    }

    @ParameterizedTest(name = "{1} is not {0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Battery World       | Battery Planet         | Omaha",
                "Quillfeather Phones | Plumtree Phones        | Omaha",
                "Omaha Batteries     | Omaha Screens          | Omaha",
                "ИП Дроздов Иван Олегович | ИП Дроздов Пётр Олегович | Omaha",
                "Quillfeather Phones | Plumtree               | Boise",
                "Seven Quill Laptops | Eight Plum Laptops     | Omaha",
                "Медведков Ноут      | Медведин Ноут          | Omaha",
                "Quillfeather Mobile | Quillfeather Cellular  | -",
                "Гаджетотека «Снегирь» | Гаджетотека «Подорожник» | Omaha",
            })
    void common_words_make_no_duplicate(String known, String asked, String city) {
        base.dealer(admin, known, "Omaha", "NE", null);
        assertThat(check.judge(admin, Question.of(asked, null, null, null, city))
                        .verdict())
                .isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    @Test
    void another_branch_of_a_chain_is_told_as_one() {
        for (String town : List.of("Omaha", "Boise", "Tulsa")) {
            base.dealer(admin, "Quillfeather Wireless", town, null, "quillfeather.example/" + town);
        }
        Verdict verdict =
                check.judge(admin, Question.of("Quillfeather Wireless", "quillfeather.example", null, null, "Fargo"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches().getFirst().kind()).isEqualTo(Match.Kind.BRANCH);
    }

    @Test
    void a_name_that_several_in_town_have_is_not_enough_to_be_sure() {
        for (int i = 0; i < 4; i++) {
            base.dealer(admin, "Omaha Phone Repair", "Omaha", "NE", "phones" + i + ".example");
        }
        Verdict verdict = check.judge(admin, Question.of("Omaha Phone Repair", null, null, null, "Omaha"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
    }

    @Test
    void a_name_alone_is_never_enough_to_be_sure() {
        base.dealer(admin, "Quillfeather Wireless", "Omaha", "NE", null);
        Verdict verdict = check.judge(admin, Question.of("Quillfeather Wireless", null, null, null, null));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches().getFirst().kind()).isEqualTo(Match.Kind.NAME_ALONE);
    }

    @Test
    void the_order_in_which_they_were_entered_does_not_matter() {
        List<String> names = List.of("Quillfeather Wireless", "Quillfeather Phones", "Plumtree Wireless", "Plumtree");
        Question question = Question.of("Quillfeather Wireles", null, null, null, "Omaha");
        names.forEach(name -> base.dealer(admin, name, "Omaha", "NE", null));
        List<String> first = told(question);
        IntStream.range(0, names.size())
                .mapToObj(i -> names.get(names.size() - 1 - i))
                .forEach(name -> base.dealer(admin, name + " ", "Boise", "ID", null));
        assertThat(told(question)).isEqualTo(first).isNotEmpty();
    }

    private List<String> told(Question question) {
        return check.judge(admin, question).matches().stream()
                .map(match -> match.name() + " " + match.verdict() + " " + match.score())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbage_is_answered_as_nothing_known(String garbage) {
        base.dealer(admin, "Quillfeather Wireless", "Omaha", "NE", "quillfeather.example");
        Question question = new Question(
                garbage,
                garbage,
                List.of(garbage),
                List.of(garbage),
                garbage,
                garbage,
                garbage,
                garbage,
                garbage,
                null);
        assertThat(check.judge(admin, question).verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
    }

    static List<String> garbage() {
        return List.of(
                "",
                " ",
                "'; drop table dealer; --",
                "😀🔋🔋🔋",
                "\u202e\u200f\u200b",
                "%_\\",
                "((((((((((((((((((",
                "@@@@....////",
                "-",
                "\ud800 lonely",
                "١٢٣٤٥٦٧",
                "https://",
                "x".repeat(100_000),
                "a b ".repeat(50_000),
                "+1".repeat(5_000));
    }

    @Test
    void a_number_that_differs_only_in_the_first_digit_of_its_area_code_is_another() {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", "Columbus", "OH", null);
        base.phone(here, "+1 614 268 0902");
        Verdict verdict = check.judge(admin, Question.of(null, null, "314 268 0902", null, null));
        assertThat(verdict.matches()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"212-234-5678", "+7 495 123-45-67", "305-555-5555", "8 (921) 111-22-33"})
    void a_number_that_somebody_may_have_counts_however_neat_it_is(String number) {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", null, null, null);
        base.phone(here, number);
        Verdict verdict = check.judge(admin, Question.of(null, null, number, null, null));
        assertThat(verdict.matches())
                .first()
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-000-0000", "(555) 555-5555", "123-456-7890", "+1 999 999 9999", "+33 00 00 00 00 00"})
    void a_number_typed_because_a_form_insisted_is_nobodys(String number) {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", null, null, null);
        base.phone(here, number);
        Verdict verdict = check.judge(admin, Question.of(null, null, number, null, null));
        assertThat(verdict.matches()).isEmpty();
    }

    @Test
    void every_phone_and_mailbox_of_many_people_counts() {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", "Phoenix", "AZ", null);
        List<String> phones = IntStream.range(0, 40)
                .mapToObj(i -> "602-55%d-01%02d".formatted(i % 4 + 1, 2 * i))
                .toList();
        phones.forEach(each -> base.phone(here, each));
        IntStream.range(0, 40).forEach(i -> base.email(here, "person" + i + "@gmail.com"));
        for (String each : phones) {
            assertThat(check.judge(admin, Question.of(null, null, each, null, null))
                            .matches())
                    .as(each)
                    .first()
                    .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
        }
        assertThat(check.judge(admin, Question.of(null, null, null, "person39@gmail.com", null))
                        .matches())
                .hasSize(1);
    }

    @Test
    void a_phone_is_looked_up_however_many_have_the_words_of_the_name() {
        IntStream.range(0, 120)
                .forEach(i -> base.dealer(
                        admin, "Quill" + (char) ('a' + i % 26) + i + " Vacuum Center", "Omaha", "NE", null));
        DealerId here = base.dealer(admin, "Plumtree Sewing Machines", "Phoenix", "AZ", null);
        base.phone(here, "602-555-0142");
        assertThat(check.judge(admin, Question.of("Brambleton Vacuum Center", null, "602-555-0142", null, null))
                        .matches())
                .first()
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
    }

    @Test
    void every_phone_of_a_question_is_looked_up() {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", "Phoenix", "AZ", null);
        base.phone(here, "602-555-0142");
        List<String> phones = IntStream.range(0, 80)
                .mapToObj(i -> i == 79 ? "602-555-0142" : "480-551-01%02d".formatted(i))
                .toList();
        Question question =
                new Question("Plumtree Wireless", null, phones, List.of(), null, null, "Phoenix", "AZ", "US", null);
        assertThat(check.judge(admin, question).matches())
                .first()
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
    }

    @Test
    void the_beginning_of_a_town_is_not_another_town() {
        DealerId here = base.dealer(admin, "Kayla's Gadget Repair", "Brooklyn", "NY", null);
        for (String typed : List.of("B", "Br", "Brook", "Brooklyn", "Бруклин", "Bruklin")) {
            Verdict verdict = check.judge(admin, Question.of("Kayla's Gadget Repair", null, null, null, typed));
            assertThat(verdict.matches()).as(typed).first().satisfies(match -> {
                assertThat(match.dealer()).isEqualTo(here);
                assertThat(match.reasons()).extracting(reason -> reason.code()).doesNotContain(Reason.Code.OTHER_CITY);
            });
        }
    }

    @Test
    void a_town_that_begins_as_another_does_makes_nobody_sure() {
        base.dealer(admin, "Quillfeather Wireless", "Miami Beach", "FL", "quillfeather.example");
        base.dealer(admin, "Plumtree Wireless", "Miami", "FL", "plumtree.example");
        Verdict half =
                check.judge(admin, Question.of("Quillfeather Wireless", "quillfeather.example", null, null, "Miami"));
        assertThat(half.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        Verdict other =
                check.judge(admin, Question.of("Plumtree Wireless", "plumtree.example", null, null, "Miami Beach"));
        assertThat(other.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(other.matches().getFirst().kind()).isEqualTo(Match.Kind.BRANCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.facebook.com/profile.php?id=6025550116",
                "quillfeather.example/?utm_id=6025550116",
                "youtube.com/@laptopfix.shop",
            })
    void numbers_and_signs_in_an_address_are_no_phones_or_mailboxes(String site) {
        DealerId here = base.dealer(admin, "Plumtree Laptops", "Phoenix", "AZ", null);
        base.phone(here, "+1 602 555 0116");
        base.email(here, "info@laptopfix.shop");
        assertThat(check.judge(admin, Question.of(null, site, null, null, null)).matches())
                .isEmpty();
        assertThat(check.judge(admin, Question.of("Снегирь ИНН 6025550116", null, null, null, null))
                        .matches())
                .isEmpty();
    }

    @Test
    void a_phone_that_was_typed_as_the_town_is_no_other_town() {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", "Phoenix", "AZ", null);
        base.phone(here, "+1 602 555 0116");
        assertThat(check.judge(admin, Question.of("Quillfeather Laptops", null, "Phoenix", null, "602-555-0116"))
                        .verdict())
                .isEqualTo(Verdict.Kind.ALREADY_HERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "(602) 555-0116             | -                       | -",
                "Midtown (602) 555-0116     | -                       | -",
                "info@quillfeather.example  | -                       | -",
                "-                          | info@quillfeather.example | -",
                "-                          | -                       | (480) 555-0199 (602) 555-0116",
                "-                          | https://wa.me/16025550116?text=hi | -",
                "-                          | api.whatsapp.com/send?phone=16025550116 | -",
                "-                          | https://t.me/+16025550116 | -",
                "-                          | www,quillfeather.example | -",
                "-                          | http;//quillfeather.example | -",
                "-                          | -                       | 16025550116.0",
                "-                          | -                       | 602-555-0115-16",
                "-                          | //quillfeather.example  | -",
            })
    void a_phone_or_a_mailbox_is_understood_wherever_it_is_typed(String name, String site, String phone) {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", "Phoenix", "AZ", "quillfeather.example");
        base.phone(here, "+1 602 555 0116");
        Verdict verdict = check.judge(admin, Question.of(name, site, phone, null, null));
        assertThat(verdict.matches())
                .first()
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                             | www.quillfeather.com | -",
                "-                                             | -                    | www.quillfeather.com",
                "facebook.com/plumtree77; quillfeather.com     | -                    | -",
            })
    void a_site_is_understood_beside_another_and_where_a_phone_or_a_mailbox_is_asked_for(
            String site, String phone, String email) {
        DealerId here = base.dealer(admin, "Quillfeather Laptops", "Phoenix", "AZ", "quillfeather.com");
        assertThat(check.judge(admin, Question.of(null, site, phone, email, null))
                        .matches())
                .first()
                .satisfies(match -> assertThat(match.dealer()).isEqualTo(here));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ural Computer Service         | UCS",
                "Front Cover Glass Repair      | F.C.G.R. LLC",
                "FCGR                          | Front Cover Glass Repair",
            })
    void an_acronym_in_the_same_town_is_asked_about(String known, String asked) {
        DealerId here = base.dealer(admin, known, "Omaha", "NE", null);
        Verdict verdict = check.judge(admin, Question.of(asked, null, null, null, "Omaha"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(verdict.matches()).first().satisfies(match -> {
            assertThat(match.dealer()).isEqualTo(here);
            assertThat(match.reasons()).extracting(Reason::code).contains(Reason.Code.ACRONYM);
        });
        for (Question other : List.of(
                Question.of(asked, null, null, null, "Boise"),
                Question.of(asked, null, "+1 402 555 0188", null, "Omaha"))) {
            assertThat(check.judge(admin, other).verdict()).isEqualTo(Verdict.Kind.LOOKS_NEW);
        }
    }
}
