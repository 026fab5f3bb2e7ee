package com.denaq.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.search.find.Transcriptions;
import com.denaq.crm.support.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of other spellings in Latin letters the commonest are looked for. */
@DatabaseTest
class TranscriptionsTests {

    @Autowired
    Transcriptions transcriptions;

    @Autowired
    JdbcClient db;

    @Test
    void of_many_words_in_another_spelling_those_come_along_that_most_dealers_have() {
        words("alexa", 1, 1);
        words("aleksa", 40, 1);
        words("aleksey", 1, 90);
        assertThat(meant("alex")).hasSize(11).contains("alexa0", "aleksey0");
    }

    @Test
    void many_words_that_begin_as_typed_are_all_asked_for_and_the_other_spellings_too() {
        words("alex", 120, 1);
        words("aleks", 1, 1);
        assertThat(meant("alex")).hasSize(121).contains("alex119", "aleks0");
    }

    @Test
    void a_word_that_can_be_written_in_very_many_ways_is_found_in_the_first_of_them() {
        words("yuliyayuryaks", 1, 1);
        words("iuliayuryaks", 1, 1);
        assertThat(meant("yuliyayuryaks")).contains("yuliyayuryaks0", "iuliayuryaks0");
    }

    private List<String> meant(String typed) {
        return transcriptions.of(List.of(typed)).choices().getFirst().others();
    }

    private void words(String beginning, int n, int count) {
        db.sql("insert into vocabulary (word, count) select :word || i, :count from generate_series(0, :n - 1) i")
                .param("word", beginning)
                .param("count", count)
                .param("n", n)
                .update();
    }
}
