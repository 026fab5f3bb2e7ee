package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Legal forms that stand at a name without a blank. */
class JoinedFormsTests extends WithAdmin {

    @ParameterizedTest
    @ValueSource(strings = {"ミナトカメラ", "ミナトカメラ株式会社", "(株)ミナトカメラ", "㈱ミナトカメラ"})
    void a_company_in_Japan_is_known_with_any_form_or_none(String name) {
        DealerId shop = dealer("株式会社ミナトカメラ", "神戸市", "JP");
        Verdict verdict = check.judge(admin, Question.of(name, null, null, null, "神戸市"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.Kind.ALREADY_HERE);
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(shop);
        assertThat(check.judge(admin, Question.of("株式会社ヒガシカメラ", null, null, null, "神戸市"))
                        .verdict())
                .isNotEqualTo(Verdict.Kind.ALREADY_HERE);
    }
}
