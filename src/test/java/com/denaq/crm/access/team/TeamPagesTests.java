package com.denaq.crm.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.denaq.crm.access.User;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class TeamPagesTests extends TeamOfThree {

    @Autowired
    TeamPages pages;

    @Autowired
    Departures departures;

    @Test
    void a_bigger_team_asks_the_database_no_more_often() {
        dealers.firm("Harbor Lane", vera);
        long few = asked(() -> pages.of(vera.id(), nadia.id()));
        for (int i = 0; i < 5; i++) {
            dealers.firm("Shop " + i, people.agent("Agent " + i));
        }
        assertThat(asked(() -> pages.of(vera.id(), nadia.id()))).isEqualTo(few);
    }

    @Test
    void nor_do_more_who_have_left() {
        leave("Lena Fischer");
        long few = asked(() -> pages.list(Show.LEFT, nadia.id()));
        leave("Grace Tan");
        leave("Omar Haddad");
        assertThat(asked(() -> pages.list(Show.LEFT, nadia.id()))).isEqualTo(few);
        assertThat(pages.list(Show.LEFT, nadia.id()).list().rows()).hasSize(3).allMatch(TeamPage.Row::returnable);
    }

    private void leave(String name) {
        User leaving = people.agent(name);
        dealers.firm("Shop of " + name, leaving);
        departures.leave(leaving.id(), false, boris.id().value(), nadia.id());
    }

    /** How many statements that sends. */
    private static long asked(Runnable what) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = log.getLevel();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        try {
            what.run();
        } finally {
            log.setLevel(before);
            log.detachAppender(heard);
        }
        assertThat(heard.list).as("statements that were logged").isNotEmpty();
        String here = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(each -> each.getThreadName().equals(here))
                .filter(each -> each.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
