package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.distribution.handing.Giving;
import com.denaq.crm.distribution.handing.HandOver;
import com.denaq.crm.distribution.handing.HandOvers;
import com.denaq.crm.distribution.handing.Items;
import com.denaq.crm.distribution.handing.Items.Sum;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.FigureList;
import com.denaq.crm.platform.web.Screen;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dealers of a hand-over, whoever has them now, as a Dealers list: all that went, or a line of what became of it. */
@Component
public class HandedOverDealers implements FigureList {

    private static final String NAME = Giving.HANDED_OVER;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final String WENT = "GIVEN";

    private final HandOvers handOvers;

    HandedOverDealers(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    /** All that went. */
    static String path(HandOver handOver) {
        return "/dealers?figure=" + NAME + "&figure.of=" + handOver.id();
    }

    /** Those of one line of what became of it. */
    public static String path(HandOver handOver, Sum line) {
        return path(handOver) + "&figure.from=" + whose(line.from()) + "&figure.to=" + whose(line.to())
                + "&figure.fate=" + line.fate();
    }

    private static long whose(@Nullable Long user) {
        return user == null ? 0 : user;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Screen screen, Map<String, String> parameters) {
        return number(parameters, "of")
                .flatMap(handOvers::find)
                .map(each -> screen.t(
                        "distribution.list.handed-over", "name", each.byName(), "when", screen.when(each.at())))
                .orElseGet(() -> screen.t("listing.figure.unknown"));
    }

    /** What others got and lost is the admins' to know. */
    @Override
    public Condition condition(Viewer viewer, Map<String, String> parameters) {
        Optional<Long> from = number(parameters, "from");
        Optional<Long> to = number(parameters, "to");
        return Condition.of(
                """
                l.dealer_id in (select i.dealer_id from hand_over_item i
                                 where i.hand_over_id = :figureOf and :figureFate =\s""" + Items.FATE
                        + from.map(any -> " and coalesce(i.from_user, 0) = :figureFrom")
                                .orElse("")
                        + to.map(any -> " and coalesce(i.to_user, 0) = :figureTo")
                                .orElse("")
                        + (viewer.mayManage() ? ")" : " and :figureWho in (i.from_user, i.to_user))"),
                "figureOf",
                number(parameters, "of").orElse(0L),
                "figureFate",
                parameters.getOrDefault("fate", WENT),
                "figureFrom",
                from.orElse(0L),
                "figureTo",
                to.orElse(0L),
                "figureWho",
                viewer.id().value());
    }

    private static Optional<Long> number(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .filter(typed -> NUMBER.matcher(typed).matches())
                .map(Long::valueOf);
    }
}
