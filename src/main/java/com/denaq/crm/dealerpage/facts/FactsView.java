package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.FormerFacts.Former;
import com.denaq.crm.dealers.FormerPlace;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.CountryNames;
import com.denaq.crm.platform.words.DayNames;
import com.denaq.crm.reading.Sites;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        List<Former> former,
        List<FormerPlace> formerPlaces,
        boolean mayChange) {

    /** {@code 1200 Harbor Ln, Tampa, FL 33602, United States} */
    public String address(Screen screen) {
        var facts = dealer.facts();
        return address(
                screen,
                new FormerPlace(facts.street(), facts.postcode(), facts.city(), facts.region(), facts.country()));
    }

    private static String address(Screen screen, FormerPlace place) {
        String region = Stream.of(place.region(), place.postcode())
                .filter(each -> each != null)
                .collect(Collectors.joining(" "));
        return Stream.of(place.street(), place.city(), region, country(place.country(), screen.locale()))
                .filter(each -> each != null && !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Where it was before, a line each. */
    public String addressesBefore(Screen screen) {
        return formerPlaces.stream().map(each -> address(screen, each)).collect(Collectors.joining("\n"));
    }

    /** {@code Mon–Fri 9:00–18:00} */
    public String hours(Screen screen) {
        var facts = dealer.facts();
        var moments = screen.moments();
        return DayNames.several(facts.openDays(), screen.locale()) + " " + moments.time(facts.opens()) + "–"
                + moments.time(facts.closes());
    }

    public boolean siteUnread() {
        String site = dealer.facts().site();
        return site != null && Sites.read(site).url() == null;
    }

    private static String country(String code, Locale locale) {
        return CountryNames.of(code, locale);
    }
}
