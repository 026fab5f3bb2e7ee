package com.denaq.crm.api.dealers;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.checks.VerdictJson;
import com.denaq.crm.api.people.ContactBody;
import com.denaq.crm.api.people.Typed;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.api.users.UserNames;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.WrittenPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads dealers that programs want to enter, and says why one couldn't be. */
@Component
class NewDealerBodies {

    private static final int MOST_CONTACTS = 200;

    private final UserNames users;
    private final ExternalIds externalIds;
    private final Settings settings;

    NewDealerBodies(UserNames users, ExternalIds externalIds, Settings settings) {
        this.users = users;
        this.externalIds = externalIds;
        this.settings = settings;
    }

    NewLead lead(DealerBody body) {
        Facts facts = parted(body.facts(Facts.of("-", likely(body))));
        return NewLead.of(
                        facts,
                        Typed.phones("phones", body.phones(), facts.country()),
                        Typed.emails("emails", body.emails()))
                .countrySaid(said(body))
                .with(people(body, facts.country()), body.ids())
                .from(Source.API)
                .evenIfHere(Boolean.TRUE.equals(body.evenIfSimilar()));
    }

    private boolean said(DealerBody body) {
        String home = settings.homeCountry();
        return Text.clean(body.country()) != null || body.written(home).named(Text.clean(body.region()), home) != null;
    }

    /** Which country it is in where that isn't said: named behind its town or as its region, or told by a phone with its country's code. */
    private String likely(DealerBody body) {
        String home = settings.homeCountry();
        WrittenPlace written = body.written(home);
        String region = Text.clean(body.region());
        List<String> abroad = body.phones() == null
                ? List.of()
                : body.phones().stream()
                        .flatMap(Stream::ofNullable)
                        .filter(phone -> phone.strip().startsWith("+"))
                        .toList();
        return written.named(region, home) == null && abroad.isEmpty() ? home : written.country(region, abroad, home);
    }

    private static List<NewContact> people(DealerBody body, String country) {
        Text.atMost(MOST_CONTACTS, "contacts", body.contacts());
        List<NewContact> people = new ArrayList<>();
        int place = 0;
        for (ContactBody contact : body.contacts() == null ? List.<@Nullable ContactBody>of() : body.contacts()) {
            if (contact != null) {
                people.add(contact.person("contacts[" + place + "].", country));
            }
            place++;
        }
        return people;
    }

    /** Whose it shall be from the beginning; throws a problem where that is nobody, or not for the viewer to say. */
    @Nullable
    User owner(Viewer viewer, DealerBody body) {
        String told = UserNames.told("owner", body.owner());
        if (told == null) {
            return null;
        }
        if (!viewer.seesOwners()) { // who could be one is not theirs to try
            throw ApiProblem.invalid("owner", "owner-moves");
        }
        User owner = users.receiver("owner", told);
        if (!viewer.mayManage() && !viewer.is(owner.id())) {
            throw ApiProblem.invalid("owner", "owner-moves");
        }
        return owner;
    }

    /** What it resembles all the same; null: nothing. */
    static @Nullable List<VerdictJson.MatchJson> resembled(Screen screen, Entered.Added added) {
        List<VerdictJson.MatchJson> matches = VerdictJson.matches(added.verdict(), screen.words());
        return matches.isEmpty() ? null : matches;
    }

    ApiProblem refusal(Screen screen, Viewer viewer, Entered entered) {
        return switch (entered) {
            case Entered.AlreadyHere here -> here(screen, here.verdict());
            case Entered.LooksSimilar similar -> here(screen, similar.verdict());
            case Entered.IdTaken taken ->
                taken(viewer, taken.id(), taken.dealer(), VerdictJson.matches(taken.verdict(), screen.words()));
            case Entered.Added added -> throw new IllegalStateException("was entered: " + added.dealer());
        };
    }

    /** Which dealer has it, and that in the recycle bin, is told to those who know of all. */
    ApiProblem taken(Viewer viewer, ExternalId id, DealerId dealer, List<VerdictJson.MatchJson> matches) {
        boolean bin = viewer.seesOwners() && externalIds.keptInBin(dealer);
        ApiProblem problem =
                ApiProblem.conflict("id-taken", "system", id.system(), "id", id.id(), "bin", String.valueOf(bin));
        return (viewer.seesOwners() ? problem.with("dealer", dealer.value()).with("inRecycleBin", bin) : problem)
                .with("matches", matches);
    }

    private static ApiProblem here(Screen screen, Verdict verdict) {
        return ApiProblem.conflict("already-here")
                .with("verdict", verdict.verdict().name())
                .with("matches", VerdictJson.matches(verdict, screen.words()));
    }

    /** The region may stand behind the town: {@code Provo UT}. With a postcode it stays as it is sent: nothing is lost. */
    private static Facts parted(Facts facts) {
        String town = facts.city();
        if (town == null || facts.region() != null || town.chars().anyMatch(Character::isDigit)) {
            return facts;
        }
        WrittenPlace written = WrittenPlace.of(town, facts.country());
        Place place = written.in(facts.country());
        boolean named = facts.country().equals(written.country());
        return place.region() == null && !named || facts.zone() != null
                ? facts
                : facts.withPlace(place.city(), place.region());
    }
}
