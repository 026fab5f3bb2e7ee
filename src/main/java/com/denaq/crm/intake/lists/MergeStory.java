package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.Story.FromList;
import com.denaq.crm.timeline.Timeline;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells in a dealer's timeline what a row of a list has given to it, and that it was taken back. */
@Component
class MergeStory {

    private static final String NOTE = "remark";

    private final Activities activities;
    private final Timeline timeline;

    MergeStory(Activities activities, Timeline timeline) {
        this.activities = activities;
        this.timeline = timeline;
    }

    /** Nothing is told of nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Viewer viewer, LeadList list, DealerId dealer, Given given, boolean back, Instant began) {
        if (given.nothing()) {
            return;
        }
        Stream<FromList.Given> told = Stream.of(
                        given.facts().entrySet().stream().sorted(Map.Entry.comparingByKey()),
                        given.phones().stream().map(each -> Map.entry("phone", each)),
                        given.emails().stream().map(each -> Map.entry("email", each)),
                        given.known().stream().map(ExternalId::id).map(each -> Map.entry("id", each)))
                .flatMap(each -> each)
                .map(each -> new FromList.Given(each.getKey(), each.getValue()));
        List<ContactId> people =
                given.people().stream().map(each -> new ContactId(each.id())).toList();
        List<FromList.Given> all =
                Stream.concat(told, words(given.toldOtherwise())).toList();
        activities.fromList(viewer, dealer, new FromList(named(list), back, all, List.of()), people, began);
    }

    /**
     * What a row tells otherwise: it is in no fact, but isn't lost; a note has an entry of its own. What a list has told
     * already, and wasn't taken back, isn't told again.
     *
     * @return what was told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> otherwise(
            Viewer viewer, LeadList list, DealerId dealer, Map<String, String> otherwise, Instant began) {
        if (otherwise.isEmpty()) {
            return otherwise;
        }
        Set<FromList.Given> known = timeline.toldByLists(dealer);
        Map<String, String> fresh = new LinkedHashMap<>(otherwise);
        fresh.entrySet().removeIf(each -> known.contains(word(each)));
        tell(viewer, list, dealer, words(fresh).filter(each -> !each.field().equals(NOTE)), began);
        tell(viewer, list, dealer, words(fresh).filter(each -> each.field().equals(NOTE)), began);
        return fresh;
    }

    private static Stream<FromList.Given> words(Map<String, String> otherwise) {
        return otherwise.entrySet().stream().map(MergeStory::word);
    }

    private static FromList.Given word(Map.Entry<String, String> told) {
        String field = told.getKey();
        return new FromList.Given(field.equals(NOTE) ? NOTE : "other-" + field, told.getValue());
    }

    private void tell(Viewer viewer, LeadList list, DealerId dealer, Stream<FromList.Given> some, Instant began) {
        List<FromList.Given> told = some.toList();
        if (!told.isEmpty()) {
            activities.fromList(viewer, dealer, new FromList(named(list), false, told, List.of()), List.of(), began);
        }
    }

    private static String named(LeadList list) {
        return Objects.requireNonNullElse(list.name(), "");
    }
}
