package com.denaq.crm.merging.desk;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Screen;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says who has a dealer now, or who deleted it, to whom had it open when it was given to somebody else or deleted. */
@Component
class HandedAway {

    private final Dealers dealers;
    private final Users users;

    HandedAway(Dealers dealers, Users users) {
        this.dealers = dealers;
        this.users = users;
    }

    /**
     * Empty where it is the viewer's, or none that they may know: also of deleted ones only those that were theirs to read.
     *
     * @param sent whether they sent something, which isn't saved then
     */
    Optional<String> words(Screen screen, Viewer viewer, DealerId id, boolean sent) {
        return viewer.seesOwners()
                ? dealers.card(viewer, id)
                        .filter(dealer -> !viewer.mayWork(dealer.ownership()))
                        .map(dealer -> words(screen, dealer, sent ? "dealer.gone" : "dealer.gone.now"))
                        .or(() -> deleted(screen, viewer, id, sent))
                : Optional.empty();
    }

    /** The same of one that was deleted. */
    Optional<String> deleted(Screen screen, Viewer viewer, DealerId id, boolean sent) {
        return !viewer.seesOwners()
                ? Optional.empty()
                : dealers.deleted(viewer, id)
                        .map(gone -> screen.t(
                                sent ? "dealer.gone.deleted" : "dealer.gone.now.deleted",
                                "dealer",
                                gone.name(),
                                "who",
                                gone.by(),
                                "when",
                                screen.dateTime(gone.at()),
                                "until",
                                screen.date(gone.at()
                                        .plus(DealerErasure.KEPT)
                                        .atZone(screen.zone())
                                        .toLocalDate())));
    }

    private String words(Screen screen, Dealer dealer, String key) {
        Optional<User> owner = dealer.owner() == null ? Optional.empty() : users.find(dealer.owner());
        return owner.map(now -> screen.t(key + ".to", "dealer", dealer.name(), "who", now.name()))
                .orElseGet(() -> screen.t(key + ".free", "dealer", dealer.name()));
    }
}
