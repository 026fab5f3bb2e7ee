package com.denaq.crm.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.WithHouse;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two admins who name a reason or a paper alike at the same moment: one of them is told, and nothing typed is lost. */
class NamesAtOnceTests extends WithHouse {

    private static final int ROUNDS = 8;

    private TestClient nadia;
    private TestClient olga;

    @BeforeEach
    void two_admins() {
        nadia = clients.of(users.admin("Nadia Weiss"));
        olga = clients.of(users.admin("Olga Petrova"));
    }

    @Test
    void of_two_new_ones_that_are_called_alike_in_one_language_one_is_added() throws Exception {
        for (String list : List.of("reasons refusal_reason", "paper-types paper_type")) {
            String path = "/settings/" + list.split(" ")[0];
            String table = list.split(" ")[1];
            for (int round = 0; round < ROUNDS; round++) {
                String russian = "Уехали " + round;
                oneIsTold(path, path, "Moved away " + round, "Went " + round, russian, russian);
                oneIsTold(path, path, "Closed " + round, "CLOSED " + round, "Закрыто " + round, "Закрылись " + round);
                assertThat(named(table, "name_ru", russian)).isOne();
                assertThat(named(table, "name_en", "closed " + round)).isOne();
            }
        }
    }

    @Test
    void of_two_that_get_one_name_at_once_one_gets_it() throws Exception {
        long[] ids = db.sql("select id from refusal_reason order by id limit 2").query(Long.class).stream()
                .mapToLong(Long::longValue)
                .toArray();
        String first = "/settings/reasons/" + ids[0];
        oneIsTold(first, "/settings/reasons/" + ids[1], "Moved away", "moved away", "Уехали", "Переехали");
        assertThat(named("refusal_reason", "name_en", "moved away")).isOne();
    }

    private void oneIsTold(String path, String other, String en, String otherEn, String ru, String otherRu)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var mine = both.submit(() -> sent(start, nadia, path, en, ru));
            var theirs = both.submit(() -> sent(start, olga, other, otherEn, otherRu));
            List<Reply> replies = List.of(mine.get(), theirs.get());
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(303, 422);
            String told = replies.getFirst().status() == 422
                    ? replies.getFirst().body()
                    : replies.getLast().body();
            boolean nadias = replies.getFirst().status() == 422;
            assertThat(told)
                    .contains("There is one of this name already")
                    .contains("value=\"" + (nadias ? en : otherEn) + "\"")
                    .contains("value=\"" + (nadias ? ru : otherRu) + "\"");
        }
    }

    private static Reply sent(CyclicBarrier start, TestClient admin, String path, String en, String ru)
            throws Exception {
        start.await();
        String id = path.substring(path.lastIndexOf('/') + 1);
        String kind = path.contains("paper") ? "paper" : "reason";
        String dialog = kind + (Character.isDigit(id.charAt(0)) ? "-" + id : "-new");
        return admin.post(path, "nameEn", en, "nameRu", ru, "signer", "NOBODY", "version", 0, "dialog", dialog);
    }

    private int named(String table, String column, String name) {
        return db.sql("select count(*) from " + table + " where lower(" + column + ") = lower(:name)")
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}
