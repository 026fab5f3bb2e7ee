package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.FormerFacts;
import com.denaq.crm.dealers.FormerPlace;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.AddressLine;
import com.denaq.crm.reading.Sites;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts as they are shown.
 *
 * @param enteredBy who brought the dealer; null for a viewer to whom that is nothing
 */
public record FactsView(
        Dealer dealer,
        Reach reach,
        List<ExternalId> others,
        @Nullable String enteredBy,
        FormerFacts.Before former,
        boolean mayChange) {

    /** {@code 1200 Harbor Ln, Tampa, FL 33602, United States} */
    public String address(Screen screen) {
        var facts = dealer.facts();
        return AddressLine.of(
                facts.street(), facts.city(), facts.region(), facts.postcode(), facts.country(), screen.locale());
    }

    private static String address(Screen screen, FormerPlace place) {
        return AddressLine.of(
                place.street(), place.city(), place.region(), place.postcode(), place.country(), screen.locale());
    }

    /** Where it was before, a line each. */
    public String addressesBefore(Screen screen) {
        return former.places().stream().map(each -> address(screen, each)).collect(Collectors.joining("\n"));
    }

    /** {@code Mon–Fri 9:00–18:00} */
    public String hours(Screen screen) {
        var facts = dealer.facts();
        return screen.moments().hours(facts.openDays(), facts.opens(), facts.closes());
    }

    public boolean siteUnread() {
        String site = dealer.facts().site();
        return site != null && Sites.read(site).url() == null;
    }
}
