package com.denaq.crm.access.signin;

import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.ZoneChoices;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The time zone of the browser in which somebody signs in, as its script tells it in a cookie: theirs, as long as they
 * have chosen none themselves.
 */
@Component
public class BrowserZone {

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    BrowserZone(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** The zone that is theirs from now on, if it is another one than before and its clocks are not the company's. */
    Optional<String> adopt(UserId user, HttpServletRequest request) {
        String zone = told(request);
        return zone != null && another(user, zone) && !asTheCompany(ZoneId.of(zone))
                ? Optional.of(zone)
                : Optional.empty();
    }

    private boolean another(UserId user, String zone) {
        return db.sql("""
                        update app_user set time_zone = :zone
                         where id = :id and not zone_chosen and time_zone is distinct from :zone""").param("zone", zone).param("id", user.value()).update() == 1;
    }

    /** That answer, saying so where there is something to say. */
    public static Answer say(Answer answer, Screen screen, Optional<String> adopted) {
        return adopted.map(zone ->
                        answer.leading("/me", "access.zone.told", "place", ZoneChoices.city(zone, screen.locale())))
                .orElse(answer);
    }

    private boolean asTheCompany(ZoneId zone) {
        Instant now = clock.instant();
        return same(zone, now) && same(zone, now.plus(Duration.ofDays(182))); // in summer and in winter
    }

    private boolean same(ZoneId zone, Instant at) {
        return zone.getRules()
                .getOffset(at)
                .equals(settings.companyZone().getRules().getOffset(at));
    }

    private static @Nullable String told(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, "zone");
        return cookie == null ? null : ZoneChoices.known(cookie.getValue().replace("%2F", "/"));
    }
}
