package com.denaq.crm.api.dealers;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.dealers.DealerJson.DeadEndJson;
import com.denaq.crm.api.dealers.DealerJson.ExternalIdJson;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.api.problems.Unreadable;
import com.denaq.crm.api.users.UserJson.Named;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.intake.OwnEntries;
import com.denaq.crm.intake.OwnEntry;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes dealers as programs read them: in full, or only the card. */
@Component
class DealerDrawing {

    private final Reachability reachability;
    private final ExternalIds externalIds;
    private final RefusalReasons reasons;
    private final Users users;
    private final OwnEntries entries;

    DealerDrawing(
            Reachability reachability,
            ExternalIds externalIds,
            RefusalReasons reasons,
            Users users,
            OwnEntries entries) {
        this.reachability = reachability;
        this.externalIds = externalIds;
        this.reasons = reasons;
        this.users = users;
        this.entries = entries;
    }

    DealerJson draw(Viewer viewer, Dealer dealer) {
        return draw(viewer, List.of(dealer)).getFirst();
    }

    /** A few queries for any number of them. */
    List<DealerJson> draw(Viewer viewer, List<Dealer> dealers) {
        List<DealerId> readable = dealers.stream()
                .filter(each -> viewer.mayRead(each.ownership()))
                .map(Dealer::id)
                .toList();
        Map<DealerId, Reach> reach = reachability.ofDealers(readable);
        Map<DealerId, List<ExternalId>> ids = externalIds.ofDealers(readable);
        Map<UserId, Named> owners = viewer.seesOwners() ? owners(dealers) : Map.of();
        Map<DealerId, OwnEntry> entered = viewer.seesOwners()
                ? Map.of()
                : entries.of(viewer, dealers.stream().map(Dealer::id).toList());
        List<DealerJson> drawn = new ArrayList<>();
        for (Dealer dealer : dealers) {
            Named owner = dealer.owner() == null ? null : owners.get(dealer.owner());
            DealerId id = dealer.id();
            if (viewer.mayRead(dealer.ownership())) {
                drawn.add(full(dealer, owner, reach.getOrDefault(id, Reach.NONE), ids.getOrDefault(id, List.of())));
            } else {
                drawn.add(
                        viewer.seesOwners()
                                ? card(dealer, owner)
                                : entered(dealer, entered.getOrDefault(id, OwnEntry.NONE)));
            }
        }
        return drawn;
    }

    /**
     * With the state that a change may start from. A card isn't changed and has none: the ETag it gets is of what it shows,
     * as one of all there is would tell something of what it hides.
     */
    ResponseEntity<DealerJson> answer(ResponseEntity.BodyBuilder answer, Viewer viewer, Dealer dealer) {
        if (viewer.mayRead(dealer.ownership())) {
            answer.eTag(etag(dealer));
        }
        return answer.body(draw(viewer, dealer));
    }

    /** Facts, phones and e-mails; for whoever may read them. */
    String etag(Dealer dealer) {
        return "\"" + dealer.version() + "-" + reachability.of(dealer.id()).mark() + "\"";
    }

    private Map<UserId, Named> owners(List<Dealer> dealers) {
        List<UserId> ids =
                dealers.stream().map(Dealer::owner).filter(Objects::nonNull).toList();
        return users.of(ids).stream().collect(Collectors.toMap(User::id, Named::of));
    }

    private DealerJson full(Dealer dealer, @Nullable Named owner, Reach reach, List<ExternalId> ids) {
        Facts facts = dealer.facts();
        return new DealerJson(
                dealer.id().value(),
                dealer.name(),
                dealer.standing().stage().code(),
                deadEnd(dealer).orElse(null),
                owner,
                facts.site(),
                reach.phones().stream().map(ReadPhone::written).toList(),
                reach.emails().stream().map(ReadEmail::written).toList(),
                facts.street(),
                facts.postcode(),
                facts.city(),
                facts.region(),
                facts.country(),
                dealer.zone().getId(),
                facts.does(),
                facts.sells(),
                facts.buysNow(),
                facts.speaks(),
                facts.remark(),
                dealer.source().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                dealer.inReview(),
                dealer.createdAt(),
                ids.stream()
                        .map(each -> new ExternalIdJson(each.system(), each.id()))
                        .toList(),
                unreadable(dealer, reach),
                dealer.version());
    }

    /** Colleagues are told that another's dealer has ended, not how. */
    private DealerJson card(Dealer dealer, @Nullable Named owner) {
        DeadEndJson end =
                deadEnd(dealer).map(told -> new DeadEndJson(null, null, null)).orElse(null);
        Facts facts = dealer.facts();
        return shown(dealer, end, owner, OwnEntry.NONE, facts.city(), facts.region(), null);
    }

    /** Lead creators are told how what they entered has ended, and that as they entered it; no more of it. */
    private DealerJson entered(Dealer dealer, OwnEntry entry) {
        DeadEndJson end = deadEnd(dealer)
                .map(told -> new DeadEndJson(told.reason(), told.since(), null))
                .orElse(null);
        Facts facts = dealer.facts();
        boolean erased = entry.name() == null;
        return shown(
                dealer,
                end,
                null,
                entry,
                erased ? facts.city() : Text.clean(entry.city()),
                erased ? facts.region() : entry.region(),
                dealer.createdAt());
    }

    private static DealerJson shown(
            Dealer dealer,
            @Nullable DeadEndJson end,
            @Nullable Named owner,
            OwnEntry entry,
            @Nullable String city,
            @Nullable String region,
            @Nullable Instant createdAt) {
        return new DealerJson(
                dealer.id().value(),
                Objects.requireNonNullElse(entry.name(), dealer.name()),
                dealer.standing().stage().code(),
                end,
                owner,
                entry.site(),
                entry.phones(),
                entry.emails(),
                entry.street(),
                entry.postcode(),
                city,
                region,
                null,
                null,
                null,
                null,
                null,
                null,
                entry.remark(),
                null,
                null,
                createdAt,
                List.of(),
                List.of(),
                null);
    }

    private Optional<DeadEndJson> deadEnd(Dealer dealer) {
        if (!(dealer.standing() instanceof DeadEnd end)) {
            return Optional.empty();
        }
        LocalDate since = end.since().atZone(dealer.zone()).toLocalDate();
        String reason = reasons.find(end.refusal().reason())
                .map(RefusalReasons.Reason::code)
                .orElse("");
        return Optional.of(new DeadEndJson(reason, since, end.refusal().tryAgainOn()));
    }

    private static List<Unreadable> unreadable(Dealer dealer, Reach reach) {
        List<Unreadable> flagged = new ArrayList<>();
        if (dealer.facts().site() != null && dealer.siteKey() == null) {
            flagged.add(new Unreadable("site", dealer.facts().site()));
        }
        flagged.addAll(Unreadable.of(reach));
        return flagged;
    }
}
