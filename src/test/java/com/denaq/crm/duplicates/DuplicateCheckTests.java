package com.denaq.crm.duplicates;

import static com.denaq.crm.duplicates.Verdict.Kind.ALREADY_HERE;
import static com.denaq.crm.duplicates.Verdict.Kind.LOOKS_NEW;
import static com.denaq.crm.duplicates.Verdict.Kind.LOOKS_SIMILAR;
import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.Reason.Code;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the check says of a company, to whom, and that it keeps up with what changes. */
class DuplicateCheckTests extends WithShops {

    @Autowired
    DuplicateIndex index;

    @Autowired
    DealerRegister register;

    @Autowired
    Dealers dealers;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | HTTP://harborlane.com:80 | - | - | - | ALREADY_HERE | SAME_SITE",
                "Something Else Entirely | shop.harborlane.com | - | - | - | ALREADY_HERE | SAME_SITE",
                "- | - | 813.555.0142 | - | - | ALREADY_HERE | SAME_PHONE",
                "- | - | - | Dana@HarborLane.com | - | ALREADY_HERE | SAME_EMAIL",
                "- | - | - | sales@harborlane.com | - | ALREADY_HERE | SAME_MAIL_DOMAIN",
                "Harbor Lane Laptop Repair | - | - | - | Tampa | ALREADY_HERE | SAME_NAME",
                "HARBOR LANE laptop repair inc. | - | - | - | - | LOOKS_SIMILAR | SAME_NAME",
                "Harbour Lane Laptops | - | - | - | Tampa | ALREADY_HERE | NAME_PARTLY",
                "Harbor Lane Laptop Repair | - | - | - | Miami | LOOKS_SIMILAR | SAME_NAME",
                "Рфкищк Дфту Дфзещз Кузфшк | - | - | - | Tampa | ALREADY_HERE | SAME_NAME",
                "Noutbuk Servis | - | - | - | Москва | ALREADY_HERE | SAME_NAME",
                "Noutbook Service | - | - | - | Москва | ALREADY_HERE | NAME_NEARLY",
                "Lighthouse Computers | - | - | - | Tampa | LOOKS_NEW | -",
                "Laptop Repair | - | - | - | Tampa | LOOKS_NEW | -",
                "- | gmail.com | 111-111-1111 | someone@gmail.com | Tampa | LOOKS_NEW | -",
                "- | - | - | - | - | LOOKS_NEW | -",
            })
    void it_says_what_a_company_looks_like_and_why(
            String name, String site, String phone, String email, String city, Verdict.Kind kind, Code reason) {
        Verdict verdict = check.check(admin, Question.of(name, site, phone, email, city));
        assertThat(verdict.verdict()).as("%s", verdict).isEqualTo(kind);
        if (kind != LOOKS_NEW) {
            assertThat(verdict.matches().getFirst().reasons())
                    .extracting(Reason::code)
                    .contains(reason);
        }
    }

    @Test
    void what_speaks_against_it_is_said_too() {
        Verdict verdict = check.check(admin, Question.of("Harbor Lane Laptop Repair", null, null, null, "Miami"));
        assertThat(verdict.matches().getFirst().reasons())
                .extracting(Reason::code)
                .containsExactly(Code.SAME_NAME, Code.OTHER_CITY);
    }

    @Test
    void a_phone_of_several_differently_named_dealers_is_a_switchboard_and_weak() {
        for (String name : List.of("Gulf Screens", "Bay Batteries", "Palm Phones", "Coral Cables")) {
            base.phone(base.dealer(admin, name, "Tampa", "FL", null), "813-555-0199");
        }
        Verdict verdict = check.check(admin, Question.of("Sunset Tablets", null, "813-555-0199", null, "Tampa"));
        assertThat(verdict.verdict()).isEqualTo(LOOKS_NEW);
    }

    @Test
    void another_town_on_the_site_of_a_chain_is_a_branch() {
        for (String city : List.of("Tampa", "Miami", "Orlando")) {
            base.dealer(admin, "Fix Planet", city, "FL", "fixplanet.com");
        }
        Verdict elsewhere = check.check(admin, Question.of("Fix Planet", "fixplanet.com", null, null, "Naples"));
        assertThat(elsewhere.verdict()).isEqualTo(LOOKS_SIMILAR);
        assertThat(elsewhere.matches().getFirst().reasons())
                .extracting(Reason::code)
                .contains(Code.BRANCH);
        Verdict there = check.check(admin, Question.of("Fix Planet", "fixplanet.com", null, null, "Miami"));
        assertThat(there.verdict()).isEqualTo(ALREADY_HERE);
        assertThat(there.matches().getFirst().city()).isEqualTo("Miami");
    }

    @Test
    void a_lead_creator_learns_the_company_and_its_state_but_no_owner_and_nothing_of_its_people() {
        Match match = check.check(creator, Question.of("Harbor Lane Laptop Repair", null, "8135550142", null, "Tampa"))
                .matches()
                .getFirst();
        assertThat(match.owner()).isNull();
        assertThat(match.mayOpen()).isFalse();
        assertThat(match.state()).isEqualTo("LEAD");
        assertThat(match.name()).isEqualTo("Harbor Lane Laptop Repair, LLC");
        assertThat(match.place()).isEqualTo("Tampa, FL");
        assertThat(match.reasons())
                .filteredOn(reason -> !List.of("name", "city").contains(reason.field()))
                .allMatch(reason -> reason.known() == null);
        Match owners = check.check(agent, Question.of(null, "harborlane.com", null, null, null))
                .matches()
                .getFirst();
        assertThat(owners.owner()).isEqualTo("Vera");
        assertThat(owners.mayOpen()).isTrue();
    }

    @Test
    void what_changes_is_found_as_it_is_now_and_what_is_deleted_no_more() {
        var dealer = dealers.read(agent, harbor);
        register.correct(agent, harbor, dealer.facts().withSite("newharbor.com"));
        assertThat(verdict(Question.of(null, "newharbor.com", null, null, null)))
                .isEqualTo(ALREADY_HERE);
        register.delete(admin, harbor);
        assertThat(verdict(Question.of(null, "newharbor.com", null, null, null)))
                .isEqualTo(LOOKS_NEW);
        register.restore(admin, harbor);
        assertThat(verdict(Question.of(null, "newharbor.com", null, null, null)))
                .isEqualTo(ALREADY_HERE);
    }

    @Test
    void a_dealer_is_no_duplicate_of_itself() {
        Question itself = Question.of("Harbor Lane Laptop Repair", "harborlane.com", null, null, "Tampa");
        assertThat(verdict(itself.without(harbor))).isEqualTo(LOOKS_NEW);
    }

    @Test
    void a_list_gets_the_verdicts_of_its_rows() {
        List<Question> rows = IntStream.range(0, 450)
                .mapToObj(n -> n % 2 == 0
                        ? Question.of("Nobody " + n, null, null, null, null)
                        : Question.of(null, "harborlane.com", null, null, null))
                .toList();
        assertThat(check.checkAll(admin, rows))
                .extracting(Verdict::verdict)
                .startsWith(LOOKS_NEW, ALREADY_HERE, LOOKS_NEW)
                .hasSize(450);
    }

    @Test
    void working_everything_out_anew_gives_the_same_keys() {
        List<String> before = keys();
        index.rebuildAll(line -> {});
        assertThat(keys()).isEqualTo(before).isNotEmpty();
        assertThat(verdict(Question.of(null, "harborlane.com", null, null, null)))
                .isEqualTo(ALREADY_HERE);
    }

    private Verdict.Kind verdict(Question question) {
        return check.check(admin, question).verdict();
    }

    private List<String> keys() {
        return db.sql(
                        "select dealer_id || ' ' || key from duplicate_key union all select dealer_id || ' ' || read from duplicate_profile union all select key || ' ' || code from duplicate_near order by 1")
                .query(String.class)
                .list();
    }
}
