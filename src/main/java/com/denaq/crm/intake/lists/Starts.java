package com.denaq.crm.intake.lists;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerBeginnings;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Knows who may own dealers, why they refuse and what an account needs, for reading what lists say of it. */
@Component
class Starts {

    private final Users users;
    private final RefusalReasons reasons;
    private final DealerBeginnings beginnings;
    private final Settings settings;
    private final Clock clock;

    Starts(Users users, RefusalReasons reasons, DealerBeginnings beginnings, Settings settings, Clock clock) {
        this.users = users;
        this.reasons = reasons;
        this.beginnings = beginnings;
        this.settings = settings;
        this.clock = clock;
    }

    /** For one portion: as things are now. */
    StartReader reader(Viewer viewer) {
        return new StartReader(
                viewer,
                language(viewer),
                users.agents(),
                reasons.inUse(),
                beginnings.missingAtFirst(),
                settings.companyDay(clock.instant()));
    }

    private Locale language(Viewer viewer) {
        return users.find(viewer.id()).map(User::language).map(Locale::of).orElse(Locale.ENGLISH);
    }
}
