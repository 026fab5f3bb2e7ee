package com.denaq.crm.duplicates.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Verdict.Kind;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class FirstProfilesTests {

    @Autowired
    FirstProfiles first;

    @Autowired
    DuplicateCheck check;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    JdbcClient db;

    @Test
    void whoever_was_here_before_the_update_is_known_before_anybody_is_let_in() {
        User vera = users.agent("Vera Sokolova");
        dealers.firm("Quillmarsh Battery Depot", vera);
        db.sql("delete from duplicate_key").update();
        db.sql("delete from duplicate_profile").update();
        Question question = Question.of("Quillmarsh Battery Depot", null, null, null, null);
        assertThat(check.judge(users.viewer(vera), question).verdict()).isEqualTo(Kind.LOOKS_NEW);
        first.afterSingletonsInstantiated();
        assertThat(check.judge(users.viewer(vera), question).verdict()).isNotEqualTo(Kind.LOOKS_NEW);
    }
}
