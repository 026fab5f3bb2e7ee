package com.denaq.crm.intake.lists;

import com.denaq.crm.contacts.Contact;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells with whom somebody has done something since they came with a row. */
@Component
class TouchedPeople {

    private final JdbcClient db;

    TouchedPeople(JdbcClient db) {
        this.db = db;
    }

    /** Those who were edited, talked with, or with whom a step is or was planned. */
    Set<Long> of(List<Contact> people) {
        Stream<Long> edited = people.stream()
                .filter(each -> each.version() > 0)
                .map(each -> each.id().value());
        return Stream.concat(edited, met(people)).collect(Collectors.toSet());
    }

    private Stream<Long> met(List<Contact> people) {
        return people.isEmpty()
                ? Stream.of()
                : db
                        .sql("""
                        select contact_id from activity where contact_id = any(:people) and deleted_at is null
                        union
                        select contact_id from next_step where contact_id = any(:people)""")
                        .param(
                                "people",
                                people.stream().map(each -> each.id().value()).toArray(Long[]::new))
                        .query(Long.class)
                        .list()
                        .stream();
    }
}
