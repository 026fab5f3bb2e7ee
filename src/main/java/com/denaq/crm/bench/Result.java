package com.denaq.crm.bench;

/**
 * What came out for one case, in milliseconds and requests a second.
 *
 * @param sql of the bare SQL; not a number where it can't be said apart from the application
 */
record Result(Case of, Latency http, double perSecond, Latency sql, long failed) {

    double ratio() {
        return http.at(0.5) / sql.at(0.5);
    }

    double aboveSql() {
        return http.at(0.5) - sql.at(0.5);
    }

    boolean good() {
        return failed == 0 && http.at(0.95) <= of.goal();
    }
}
