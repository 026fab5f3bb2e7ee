package com.denaq.crm.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What requests ask for: some hundreds of each, met by chance. */
final class Samples {

    private static final int MOST = 500;

    private final List<String> own;
    private final List<String> workersFirms;
    private final List<String> any;
    private final List<String> names;
    private final List<String> phones;
    private final List<String> sites;
    private final List<String> people;

    Samples(Connection connection, long agent, long worker) throws SQLException {
        own = column(connection, """
                select dealer_id from dealer_listing tablesample bernoulli (50) -- all dealers: the agent's, to be asked for
                 where owner_id = """ + agent);
        workersFirms = column(connection, """
                select dealer_id from dealer_listing tablesample bernoulli (50) -- all dealers: the agent's, to be asked for
                 where standing in ('FIRM', 'ACCOUNT', 'CLIENT') and owner_id = """ + worker);
        any = column(connection, some("dealer_listing", "dealer_id"));
        names = column(connection, some("dealer", "name"));
        phones = column(connection, some("phone", "e164"));
        sites = column(connection, some("dealer", "site_key"));
        people = column(connection, some("contact", "name"));
    }

    private static String some(String table, String column) {
        return "select " + column + " from " + table + " tablesample bernoulli (5) where " + column + " is not null";
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql + " limit " + MOST)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        if (values.isEmpty()) {
            throw new IllegalStateException("Too few dealers to ask for anything: " + sql);
        }
        return values;
    }

    String own() {
        return one(own);
    }

    /** One that the worker may work with. */
    String workersFirm() {
        return one(workersFirms);
    }

    String any() {
        return one(any);
    }

    String name() {
        return one(names);
    }

    String phone() {
        return one(phones);
    }

    String site() {
        return one(sites);
    }

    String person() {
        return one(people);
    }

    /** The beginning of a word of a name, as far as somebody has typed. */
    String typed() {
        String word = name().split(" ")[0];
        return word.substring(0, Math.min(word.length(), 3 + chance(3)));
    }

    /** Below that number. */
    static int chance(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static String one(List<String> values) {
        return values.get(chance(values.size()));
    }
}
