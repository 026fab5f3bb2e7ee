package com.denaq.crm.intake.lists;

import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.NewLead;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row that is to be added, and what those of the same company below it know more. */
final class RowWithTwins {

    private final NewLead lead;
    private final Known known;
    private final List<String> phones;
    private final List<String> emails;
    private final List<NewContact> people;
    private final Set<ExternalId> ids = new LinkedHashSet<>();
    private final List<Integer> twins = new ArrayList<>();
    private final List<Map<String, String>> otherwise = new ArrayList<>();
    private Facts facts;

    RowWithTwins(NewLead lead) {
        this.lead = lead;
        known = new Known(lead);
        facts = lead.facts();
        phones = new ArrayList<>(lead.phones());
        emails = new ArrayList<>(lead.emails());
        people = new ArrayList<>(lead.people());
    }

    /** One after the other, in their order. */
    void add(int twin, NewLead told) {
        twins.add(twin);
        otherwise.add(FactFields.otherwise(facts, told));
        facts = FactFields.with(facts, FactFields.lacking(facts, told.facts()));
        Known.More more = known.beyond(told);
        phones.addAll(more.phones());
        emails.addAll(more.emails());
        people.addAll(more.people());
        ids.addAll(told.externalIds());
    }

    /** By the ids of the row itself: it isn't refused for one of a twin's that another dealer has. */
    NewLead lead() {
        return lead.placed(facts).reachedBy(phones, emails).with(people, lead.externalIds());
    }

    /** Those of the twins, to be given to what it becomes as far as no dealer has them. */
    Set<ExternalId> ids() {
        return ids;
    }

    /** What each of the twins tells otherwise. */
    List<Map<String, String>> otherwise() {
        return otherwise;
    }

    List<Integer> twins() {
        return twins;
    }
}
