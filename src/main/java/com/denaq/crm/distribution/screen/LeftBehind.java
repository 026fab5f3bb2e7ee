package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.distribution.handing.HandOver;
import com.denaq.crm.distribution.handing.Items;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.platform.web.Screen;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of a split that was seen was not given, since something has changed since it was drawn, and why. */
@Component
class LeftBehind {

    private final Users users;
    private final Items items;

    LeftBehind(Users users, Items items) {
        this.users = users;
        this.items = items;
    }

    /** @param why in words: {@code Grace Lee is away, Boris Orlov no longer works here} */
    record Left(int count, String why) {}

    Left of(Screen screen, DistributeForm form, Plan plan, HandOver handOver) {
        Set<String> why = new LinkedHashSet<>();
        int count = handOver.leftOut();
        for (Map.Entry<UserId, Integer> each : form.typed().entrySet()) {
            int missing = each.getValue() - plan.gets(each.getKey());
            if (missing > 0) {
                count += missing;
                why.add(absent(screen, each.getKey()));
            }
        }
        if (handOver.leftOut() > 0) {
            items.sums(handOver.id()).forEach(sum -> why.addAll(reason(screen, sum)));
        }
        return new Left(count, String.join(", ", why));
    }

    private String absent(Screen screen, UserId agent) {
        User user = users.find(agent).orElse(null);
        String key = user != null && user.active() ? "distribution.left.AWAY" : "distribution.left.INACTIVE";
        return screen.t(key, "name", user == null ? "" : screen.brief(user.name()));
    }

    private static Set<String> reason(Screen screen, Items.Sum sum) {
        return switch (sum.fate()) {
            case "AWAY", "INACTIVE" ->
                Set.of(screen.t("distribution.left." + sum.fate(), "name", screen.brief(String.valueOf(sum.toName()))));
            case "CHANGED", "KEPT" -> Set.of(screen.t("distribution.left.CHANGED"));
            default -> Set.of();
        };
    }
}
