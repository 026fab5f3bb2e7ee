package com.denaq.crm.merging.desk;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Screen;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says who has a dealer now, to whom wrote about it when it was given to somebody else. */
@Component
class HandedAway {

    private final Dealers dealers;
    private final Users users;

    HandedAway(Dealers dealers, Users users) {
        this.dealers = dealers;
        this.users = users;
    }

    /** Empty where it is the viewer's, or none that they may know. */
    Optional<String> words(Screen screen, Viewer viewer, DealerId id) {
        return viewer.seesOwners()
                ? dealers.card(viewer, id)
                        .filter(dealer -> !viewer.mayWork(dealer.ownership()))
                        .map(dealer -> words(screen, dealer))
                : Optional.empty();
    }

    private String words(Screen screen, Dealer dealer) {
        Optional<User> owner = dealer.owner() == null ? Optional.empty() : users.find(dealer.owner());
        return owner.map(now -> screen.t("dealer.gone.to", "dealer", dealer.name(), "who", now.name()))
                .orElseGet(() -> screen.t("dealer.gone.free", "dealer", dealer.name()));
    }
}
