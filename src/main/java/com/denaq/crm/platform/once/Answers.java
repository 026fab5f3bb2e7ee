package com.denaq.crm.platform.once;

import com.denaq.crm.platform.once.Answered.Header;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of answers. */
@Component
class Answers {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(10);
    private static final TypeReference<List<Header>> HEADERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    Answers(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** A row as it was found; its answer is null for a request whose answer was not to be kept. */
    record Row(boolean same, boolean elsewhere, @Nullable Answered answer) {}

    /** True for the first who comes with this key. Whoever comes while it works waits here until that is known. */
    boolean claim(OnceKey key) {
        return insert(key) || (key.form() && forgetRefusal(key) && insert(key));
    }

    private boolean insert(OnceKey key) {
        return db.sql("""
                insert into answered_request (user_id, key_hash, fingerprint, created_at)
                values (:user, :key, :fingerprint, :now)
                on conflict do nothing""")
                        .param("user", key.user())
                        .param("key", key.hash())
                        .param("fingerprint", key.fingerprint())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What a form was refused for may have been mended elsewhere; the same form is tried anew after a moment. */
    private boolean forgetRefusal(OnceKey key) {
        return db.sql("""
                delete from answered_request
                 where user_id = :user and key_hash = :key and status >= 400 and created_at < :moment""")
                        .param("user", key.user())
                        .param("key", key.hash())
                        .param("moment", clock.instant().minus(DOUBLE_CLICK).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The work is done, but the answer is none to be given again. */
    void release(OnceKey key) {
        db.sql("delete from answered_request where user_id = :user and key_hash = :key")
                .param("user", key.user())
                .param("key", key.hash())
                .update();
    }

    void keep(OnceKey key, Answered answer) {
        List<Header> kept = answer.headers().stream().filter(Answers::harmless).toList();
        db.sql("""
                update answered_request set status = :status, headers = :headers::jsonb, body = :body
                 where user_id = :user and key_hash = :key""")
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(kept))
                .param("body", answer.body().length == 0 ? null : Seal.close(answer.body(), key.secret()))
                .param("user", key.user())
                .param("key", key.hash())
                .update();
    }

    /** A cookie that signs somebody in is theirs who got it first. */
    private static boolean harmless(Header header) {
        return !header.name().equalsIgnoreCase("Set-Cookie") || header.value().startsWith("toast=");
    }

    Optional<Row> find(OnceKey key) {
        return db.sql("""
                select fingerprint, status, headers::text headers, body
                  from answered_request where user_id = :user and key_hash = :key""")
                .param("user", key.user())
                .param("key", key.hash())
                .query((row, number) -> new Row(
                        key.sameAs(row.getBytes("fingerprint")),
                        key.elsewhere(row.getBytes("fingerprint")),
                        row.getObject("status") == null
                                ? null
                                : new Answered(
                                        row.getInt("status"),
                                        json.readValue(row.getString("headers"), HEADERS),
                                        opened(row.getBytes("body"), key))))
                .optional();
    }

    private static byte[] opened(byte @Nullable [] body, OnceKey key) {
        return body == null ? new byte[0] : Seal.open(Objects.requireNonNull(body), key.secret());
    }

    int forget() {
        return db.sql("delete from answered_request where created_at < :old")
                .param("old", clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Answers are given again for a day. */
    @Configuration(proxyBeanMethods = false)
    static class Forgetting {
        @Bean
        RecurringTask<Void> forgetAnswers(Answers answers) {
            return Tasks.recurring("forget-answers", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> answers.forget());
        }
    }
}
