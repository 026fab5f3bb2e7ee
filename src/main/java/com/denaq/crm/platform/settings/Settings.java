package com.denaq.crm.platform.settings;

import com.denaq.crm.platform.database.DataReplaced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads and changes the rules. Another instance sees a change within seconds. */
@Component
public class Settings {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Clock clock;
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile @Nullable Loaded loaded;

    Settings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whose midnight ends a day in the statistics. */
    public ZoneId companyZone() {
        return ZoneId.of(text("company.zone", "America/New_York"));
    }

    public LocalDate companyDay(Instant at) {
        return at.atZone(companyZone()).toLocalDate();
    }

    /** How phone numbers without a country are read: two letters. */
    public String homeCountry() {
        return text("home.country", "US");
    }

    public boolean agentsReadAll() {
        return Boolean.parseBoolean(text("agents.read.all", "false"));
    }

    public int neglectedAfterDays() {
        return number("neglected.after.days", 14);
    }

    public int clientSilentAfterDays() {
        return number("client.silent.after.days", 60);
    }

    /** Duplicate checks that a lead creator may make in an hour. */
    public int checksPerHour() {
        return number("checks.per.hour", 600);
    }

    /** Rows of lists and batches that a lead creator may send in a day. */
    public int listRowsPerDay() {
        return number("list.rows.per.day", 20_000);
    }

    /** How many free leads an agent may hold by taking them. */
    public int freeLeadCap() {
        return number("free.lead.cap", 50);
    }

    /** How many leads and firms an agent can work on; who has fewer has room for more. */
    public int agentCapacity() {
        return number("agent.capacity", 120);
    }

    public int number(String key, int otherwise) {
        return Integer.parseInt(text(key, Integer.toString(otherwise)));
    }

    public String text(String key, String otherwise) {
        return current().values.getOrDefault(key, otherwise);
    }

    public void put(String key, String value) {
        db.sql("""
                insert into setting (key, value) values (:key, :value)
                on conflict (key) do update set value = excluded.value""").param("key", key).param("value", value).update();
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new ForgetAtItsEnd());
        }
    }

    /** Others read what was before until the commit, and this transaction what may never be committed. */
    private final class ForgetAtItsEnd implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            forget();
        }
    }

    /** The next reader looks into the database. */
    public void forget() {
        forgotten.incrementAndGet();
    }

    @EventListener
    void forget(DataReplaced event) {
        forget();
    }

    private Loaded current() {
        Loaded known = loaded;
        Instant now = clock.instant();
        int changes = forgotten.get(); // what is read while there is one more is older than that
        if (known == null
                || known.forgotten != changes
                || known.at.plus(FRESH).isBefore(now)
                || known.at.isAfter(now)) {
            Map<String, String> values = new HashMap<>();
            db.sql("select key, value from setting").query(row -> {
                values.put(row.getString(1), row.getString(2));
            });
            known = new Loaded(now, changes, values);
            loaded = known;
        }
        return known;
    }

    private record Loaded(Instant at, int forgotten, Map<String, String> values) {}
}
