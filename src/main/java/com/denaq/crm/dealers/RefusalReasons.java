package com.denaq.crm.dealers;

import com.denaq.crm.platform.words.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The admin's list of reasons for a refusal. */
@Repository
public class RefusalReasons {

    private final JdbcClient db;

    RefusalReasons(JdbcClient db) {
        this.db = db;
    }

    /** Those that can be chosen, in the admin's order. */
    public List<Reason> inUse() {
        return db.sql("select id, code, name_en, name_ru from refusal_reason where not retired order by position, id")
                .query(Reason.class)
                .list();
    }

    /** Also those that can't be chosen any more. */
    public List<Reason> all() {
        return db.sql("select id, code, name_en, name_ru from refusal_reason order by position, id")
                .query(Reason.class)
                .list();
    }

    /** One in use, by the code that other programs write. */
    public Optional<Reason> named(String code) {
        return inUse().stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    public Optional<Reason> find(long id) {
        return db.sql("select id, code, name_en, name_ru from refusal_reason where id = :id")
                .param("id", id)
                .query(Reason.class)
                .optional();
    }

    void mustBeInUse(long id) {
        if (inUse().stream().noneMatch(reason -> reason.id() == id)) {
            throw new IllegalArgumentException("No refusal reason " + id + " is in use");
        }
    }

    /** One reason; the code is stable, the names are the admin's. */
    public record Reason(long id, String code, String nameEn, String nameRu) {
        public String name(Locale locale) {
            return Languages.isRussian(locale) ? nameRu : nameEn;
        }
    }
}
