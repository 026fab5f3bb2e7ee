package com.denaq.crm.intake.entering;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.AtEntry;
import com.denaq.crm.dealers.DealerArrivals;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes what the verdicts allow, the same few statements for one lead and for a portion of them. */
@Component
public class Entering {

    private final DealerArrivals arrivals;
    private final AtEntry people;
    private final ExternalIds externalIds;
    private final Attempts attempts;
    private final ReviewRows reviews;

    Entering(DealerArrivals arrivals, AtEntry people, ExternalIds externalIds, Attempts attempts, ReviewRows reviews) {
        this.arrivals = arrivals;
        this.people = people;
        this.externalIds = externalIds;
        this.attempts = attempts;
        this.reviews = reviews;
    }

    /** One verdict a lead. The caller holds the locks of their keys. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Entered> enter(Viewer viewer, List<NewLead> leads, List<Verdict> verdicts, @Nullable Long list) {
        Map<ExternalId, DealerId> taken = new HashMap<>(externalIds.taken(
                leads.stream().flatMap(lead -> lead.externalIds().stream()).toList()));
        List<@Nullable Entered> refused = new ArrayList<>();
        List<NewLead> welcome = new ArrayList<>();
        List<NewDealer> dealers = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Entered refusal = refusal(viewer, leads.get(i), verdicts.get(i), taken);
            refused.add(refusal);
            if (refusal == null) {
                welcome.add(leads.get(i));
                dealers.add(dealer(viewer, leads.get(i), verdicts.get(i), list != null));
            }
        }
        List<DealerId> made = arrivals.enterAll(viewer, dealers);
        give(viewer, welcome, made);
        List<Entered> entered = outcomes(verdicts, refused, dealers, made);
        attempts.write(viewer, leads, verdicts, entered, list);
        reviews.ask(viewer, leads, entered);
        return entered;
    }

    private static @Nullable Entered refusal(
            Viewer viewer, NewLead lead, Verdict verdict, Map<ExternalId, DealerId> taken) {
        for (ExternalId id : lead.externalIds()) {
            DealerId owner = taken.get(id);
            if (owner != null) {
                return new Entered.IdTaken(id, owner, verdict);
            }
        }
        return switch (verdict.verdict()) {
            case ALREADY_HERE ->
                lead.evenIfHere() && (viewer.mayEnterSimilar() || lead.comment() != null)
                        ? null
                        : new Entered.AlreadyHere(verdict);
            case LOOKS_SIMILAR -> lead.askIfSimilar() ? new Entered.LooksSimilar(verdict) : null;
            case LOOKS_NEW -> null;
        };
    }

    private static NewDealer dealer(Viewer viewer, NewLead lead, Verdict verdict, boolean ofList) {
        Source source = lead.source() != null
                ? lead.source()
                : Source.valueOf(viewer.role().name());
        NewDealer dealer = NewDealer.of(clocked(lead), source).ownedBy(owner(viewer, lead));
        return forReview(viewer, lead, verdict.verdict(), ofList) ? dealer.forReview() : dealer;
    }

    /** Where its place doesn't tell, by the area of its phones. */
    private static Facts clocked(NewLead lead) {
        Facts facts = lead.facts();
        return facts.zone() != null
                ? facts
                : facts.withZone(facts.clock(ReadPhone.numbers(lead.allPhones(), facts.country())));
    }

    /** What is here already also from an agent who says why it is another, or has it in a list: they never call whom a colleague works with. */
    private static boolean forReview(Viewer viewer, NewLead lead, Verdict.Kind verdict, boolean ofList) {
        return switch (verdict) {
            case ALREADY_HERE -> !viewer.mayManage() && (lead.comment() != null || ofList);
            case LOOKS_SIMILAR -> !viewer.mayEnterSimilar();
            case LOOKS_NEW -> false;
        };
    }

    private static @Nullable UserId owner(Viewer viewer, NewLead lead) {
        if (lead.owner() != null && viewer.mayManage()) {
            return lead.owner();
        }
        return viewer.ownsWhatTheyEnter() ? viewer.id() : null;
    }

    private void give(Viewer viewer, List<NewLead> leads, List<DealerId> dealers) {
        List<AtEntry.Given> given = new ArrayList<>();
        Map<ExternalId, DealerId> ids = new LinkedHashMap<>();
        for (int i = 0; i < leads.size(); i++) {
            NewLead lead = leads.get(i);
            DealerId dealer = dealers.get(i);
            given.add(new AtEntry.Given(dealer, lead.facts().country(), lead.phones(), lead.emails(), lead.people()));
            lead.externalIds().forEach(id -> ids.put(id, dealer));
        }
        people.give(given, viewer.id());
        externalIds.put(ids);
    }

    private static List<Entered> outcomes(
            List<Verdict> verdicts, List<@Nullable Entered> refused, List<NewDealer> dealers, List<DealerId> made) {
        List<Entered> entered = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < refused.size(); i++) {
            Entered refusal = refused.get(i);
            if (refusal != null) {
                entered.add(refusal);
            } else {
                entered.add(new Entered.Added(made.get(next), dealers.get(next).inReview(), verdicts.get(i)));
                next++;
            }
        }
        return entered;
    }
}
