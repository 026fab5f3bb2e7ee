package com.denaq.crm.sweeping.desk;

import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.reading.Sites;
import com.denaq.crm.sweeping.desk.ClusterMember.Fact;
import com.denaq.crm.sweeping.desk.ClusterMember.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told of each dealer of a cluster, and whether the one that stays has the same. */
record MemberFacts(Screen screen, Dealer stays, Map<DealerId, Reach> reach, String homeCountry) {

    List<Fact> of(Dealer dealer) {
        return List.of(
                fact(
                        dealer,
                        "sweeping.fact.site",
                        each -> Stream.ofNullable(each.facts().site()).map(Sites::display)),
                fact(
                        dealer,
                        "sweeping.fact.phones",
                        each -> own(each).phones().stream().map(this::number)),
                fact(
                        dealer,
                        "sweeping.fact.emails",
                        each -> own(each).emails().stream().map(ReadEmail::shown)),
                fact(dealer, "sweeping.fact.place", this::address),
                fact(dealer, "sweeping.fact.owner", each -> Stream.ofNullable(each.ownerName())),
                new Fact(
                        "sweeping.fact.entered",
                        List.of(new Value(
                                screen.date(
                                        dealer.createdAt().atZone(screen.zone()).toLocalDate()),
                                false))));
    }

    private Reach own(Dealer dealer) {
        return reach.getOrDefault(dealer.id(), Reach.NONE);
    }

    private String number(ReadPhone phone) {
        String e164 = phone.e164();
        String number = e164 == null ? phone.typed() : Phones.display(e164, homeCountry);
        return phone.extension() == null
                ? number
                : number + " " + screen.t("contacts.extension", "number", phone.extension());
    }

    private Stream<String> address(Dealer dealer) {
        Facts facts = dealer.facts();
        String street = Stream.of(facts.street(), facts.postcode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return Stream.of(street, dealer.place()).filter(each -> !each.isEmpty());
    }

    private Fact fact(Dealer dealer, String label, Function<Dealer, Stream<String>> values) {
        List<String> theirs =
                values.apply(stays).map(text -> text.toLowerCase(Locale.ROOT)).toList();
        boolean itself = dealer.id().equals(stays.id());
        return new Fact(
                label,
                values.apply(dealer)
                        .map(text -> new Value(text, !itself && theirs.contains(text.toLowerCase(Locale.ROOT))))
                        .toList());
    }
}
