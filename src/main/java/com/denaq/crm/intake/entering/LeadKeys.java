package com.denaq.crm.intake.entering;

import com.denaq.crm.intake.NewLead;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.reading.Sites;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what one company is surely told from another: phones and mailboxes, also of its people, site, the whole name, ids in other systems. Who enters one holds the
 * locks of its keys to the end of the transaction, so that of two who enter the same the second meets the first's.
 */
@Component
public class LeadKeys {

    /** Portions go one after the other, so that their many locks never fill the server's lock table. */
    private static final long PORTION = 0x6c656164L;

    /** Whoever needs more locks than the server's table has room for waits for all others instead. */
    private static final long ALL = 0x6c656165L;

    private static final int MOST_LOCKS = 3_000;

    /** Of one kind, its people's among them; more are of a directory. */
    private static final int MOST = 200;

    private final JdbcClient db;
    private final Settings settings;

    LeadKeys(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** Each begins with its kind. */
    public Set<String> of(NewLead lead) {
        Set<String> keys = new LinkedHashSet<>();
        String country = lead.facts().country().isEmpty()
                ? settings.homeCountry()
                : lead.facts().country();
        lead.allPhones().stream()
                .flatMap(each -> Phones.read(each, country).stream())
                .filter(ReadPhone::readable)
                .limit(MOST)
                .forEach(phone -> keys.add("phone " + phone.e164()));
        lead.allEmails().stream()
                .flatMap(each -> Emails.read(each).stream())
                .filter(ReadEmail::readable)
                .limit(MOST)
                .forEach(email -> keys.add("mail " + Emails.mailbox(String.valueOf(email.address()))));
        String site = lead.facts().site() == null
                ? null
                : Sites.read(lead.facts().site()).key();
        if (site != null) {
            keys.add("site " + site);
        }
        String name = String.join("", Names.words(lead.facts().name()));
        if (!name.isEmpty()) {
            keys.add("name " + name);
        }
        lead.externalIds().forEach(id -> keys.add("id " + id.system() + " " + id.id()));
        return keys;
    }

    /** In one order, whoever asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Set<String>> leads) {
        List<Long> locks = leads.stream()
                .flatMap(Set::stream)
                .map(key -> Hashing.farmHashFingerprint64()
                        .hashString(key, StandardCharsets.UTF_8)
                        .asLong())
                .distinct()
                .sorted()
                .toList();
        boolean some = locks.size() <= MOST_LOCKS;
        List<Long> all = new ArrayList<>();
        if (leads.size() > 1) {
            all.add(PORTION);
        }
        all.add(ALL);
        if (some) {
            all.addAll(locks);
        }
        db.sql("""
                select case when key = :all and :shared then pg_advisory_xact_lock_shared(key) else pg_advisory_xact_lock(key) end
                  from unnest(:keys::bigint[]) as k (key)""")
                .param("keys", all.toArray(Long[]::new))
                .param("all", ALL)
                .param("shared", some)
                .query()
                .listOfRows();
    }
}
