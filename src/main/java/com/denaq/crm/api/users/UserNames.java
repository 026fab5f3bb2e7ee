package com.denaq.crm.api.users;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds users by what programs call them: id or e-mail. */
@Component
public class UserNames {

    private static final int LONGEST = 200;

    private final Users users;
    private final Settings settings;
    private final Clock clock;

    UserNames(Users users, Settings settings, Clock clock) {
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a member calls somebody: id or e-mail, alone or within a user as they are read; null: nobody. */
    public static @Nullable String told(String field, @Nullable JsonNode named) {
        JsonNode one = named != null && named.isObject() ? named.get("id") : named;
        if (one == null ? named != null : one.isBoolean() || one.isContainer()) {
            throw ApiProblem.unreadable(field);
        }
        return one == null || one.isNull() ? null : Text.clean(one.asString());
    }

    /** Throws a problem of that field where there is no such user. */
    public User named(String field, String idOrEmail) {
        Text.atMost(LONGEST, field, idOrEmail);
        return users.named(idOrEmail).orElseThrow(() -> ApiProblem.invalid(field, "user-unknown", "user", idOrEmail));
    }

    /** Whether the viewer names themselves, as an agent: an admin owns no dealers. */
    boolean is(Viewer viewer, @Nullable String told) {
        return !viewer.mayManage()
                && told != null
                && users.named(told).filter(user -> viewer.is(user.id())).isPresent();
    }

    /** Somebody who may be given dealers now: an active agent who is not away. */
    public User receiver(String field, String idOrEmail) {
        User user = named(field, idOrEmail);
        boolean here = user.active() && !user.awayOn(settings.companyDay(clock.instant()));
        if (user.role() != Role.AGENT || !here) {
            throw ApiProblem.invalid(field, "user-gets-none", "user", user.name());
        }
        return user;
    }
}
