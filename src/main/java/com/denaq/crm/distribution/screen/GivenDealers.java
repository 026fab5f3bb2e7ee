package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.distribution.handing.Giving;
import com.denaq.crm.distribution.handing.GivingByHand;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.FigureList;
import com.denaq.crm.platform.web.Screen;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The dealers that somebody gave by hand, whoever has them now, as a Dealers list; {@code still}: those that whom they were
 * given to still has.
 */
@Component
class GivenDealers implements FigureList {

    private final Users users;

    GivenDealers(Users users) {
        this.users = users;
    }

    @Override
    public String name() {
        return Giving.NAME;
    }

    @Override
    public String title(Screen screen, Map<String, String> parameters) {
        return Giving.of(parameters)
                .map(giving -> screen.t(
                        giving.from() == Giving.ANYBODY ? "distribution.list.got" : "distribution.list.given",
                        "from",
                        named(giving.from()),
                        "to",
                        named(giving.to()),
                        "when",
                        screen.when(giving.since())))
                .orElseGet(() -> screen.t("listing.figure.unknown"));
    }

    @Override
    public Condition condition(Viewer viewer, Map<String, String> parameters) {
        Optional<Giving> asked = Giving.of(parameters).filter(each -> theirs(viewer, each));
        if (asked.isEmpty()) {
            return Condition.of("false");
        }
        Giving giving = asked.get();
        return Condition.of(
                """
                l.dealer_id in (select g.dealer_id from assignment g
                                 where g.to_user = :figureTo and g.at >= :figureSince and g.at < :figureUntil
                                   and :figureFrom in (g.from_user, 0) and g.by_user = :figureBy and g.hand_over_id is null
                                   and\s""" + GivingByHand.MEANT + ")" + (parameters.containsKey("still") ? " and l.owner_id = :figureTo" : ""),
                "figureTo",
                giving.to(),
                "figureSince",
                giving.since().atOffset(ZoneOffset.UTC),
                "figureUntil",
                giving.until().atOffset(ZoneOffset.UTC),
                "figureFrom",
                giving.from(),
                "figureBy",
                giving.by());
    }

    /** What others gave each other is the admins' to know. */
    private static boolean theirs(Viewer viewer, Giving giving) {
        return viewer.mayManage()
                || viewer.id().value() == giving.from()
                || viewer.id().value() == giving.to();
    }

    private String named(long user) {
        return users.find(new UserId(user)).map(User::name).orElse("–");
    }
}
