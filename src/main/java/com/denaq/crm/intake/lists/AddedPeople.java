package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.StageHistory;
import com.denaq.crm.intake.entering.Handled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes people away again who came with a row, and the beginning of work with them. */
@Component
class AddedPeople {

    private final Contacts contacts;
    private final TouchedPeople touched;
    private final DealerLife life;
    private final StageHistory history;
    private final Handled handled;

    AddedPeople(Contacts contacts, TouchedPeople touched, DealerLife life, StageHistory history, Handled handled) {
        this.contacts = contacts;
        this.touched = touched;
        this.life = life;
        this.history = history;
        this.handled = handled;
    }

    /**
     * Somebody who was moved or erased meanwhile is left alone, and who was edited or called stays.
     *
     * @return those who stay
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Given.Person> takeAway(Viewer viewer, DealerId id, List<Given.Person> came) {
        Map<Long, Contact> there = new HashMap<>();
        contacts.of(id).forEach(each -> there.put(each.id().value(), each));
        Set<Long> touched = this.touched.of(came.stream()
                .map(each -> there.get(each.id()))
                .filter(Objects::nonNull)
                .toList());
        List<Given.Person> staying = new ArrayList<>();
        for (Given.Person each : came.reversed()) {
            if (touched.contains(each.id())) {
                staying.add(each);
            } else if (there.containsKey(each.id())) {
                contacts.delete(viewer, id, new ContactId(each.id()));
                takeBackBeginning(viewer, id, each);
            }
        }
        return staying;
    }

    /** Work that went on without them has begun all the same. */
    private void takeBackBeginning(Viewer viewer, DealerId id, Given.Person person) {
        Integer began = person.began();
        if (began == null) {
            return;
        }
        history.of(id).stream()
                .filter(move -> move.seq() == began && !handled.since(id, move.at()))
                .forEach(move -> life.takeBack(viewer, id, began));
    }
}
