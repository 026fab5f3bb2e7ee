package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.Story.FromList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells in a dealer's timeline what a row of a list has given to it, and that it was taken back. */
@Component
class MergeStory {

    private final Activities activities;

    MergeStory(Activities activities) {
        this.activities = activities;
    }

    /** Nothing is told of nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Viewer viewer, LeadList list, DealerId dealer, Given given, boolean back, Instant began) {
        if (given.nothing()) {
            return;
        }
        List<FromList.Given> told = Stream.of(
                        given.facts().entrySet().stream().sorted(Map.Entry.comparingByKey()),
                        given.phones().stream().map(each -> Map.entry("phone", each)),
                        given.emails().stream().map(each -> Map.entry("email", each)),
                        given.known().stream().map(ExternalId::id).map(each -> Map.entry("id", each)))
                .flatMap(each -> each)
                .map(each -> new FromList.Given(each.getKey(), each.getValue()))
                .toList();
        List<ContactId> people =
                given.people().stream().map(each -> new ContactId(each.id())).toList();
        activities.fromList(
                viewer,
                dealer,
                new FromList(Objects.requireNonNullElse(list.name(), ""), back, told, List.of()),
                people,
                began);
    }

    /** What a row tells otherwise: it is in no fact, but isn't lost; a note has an entry of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void otherwise(Viewer viewer, LeadList list, DealerId dealer, Map<String, String> told, Instant began) {
        String note = told.get("remark");
        List<FromList.Given> facts = told.entrySet().stream()
                .filter(each -> !each.getKey().equals("remark"))
                .map(each -> new FromList.Given("other-" + each.getKey(), each.getValue()))
                .toList();
        tell(viewer, list, dealer, facts, began);
        tell(viewer, list, dealer, note == null ? List.of() : List.of(new FromList.Given("remark", note)), began);
    }

    private void tell(Viewer viewer, LeadList list, DealerId dealer, List<FromList.Given> told, Instant began) {
        if (!told.isEmpty()) {
            FromList story = new FromList(Objects.requireNonNullElse(list.name(), ""), false, told, List.of());
            activities.fromList(viewer, dealer, story, List.of(), began);
        }
    }
}
