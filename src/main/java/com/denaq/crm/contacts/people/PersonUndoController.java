package com.denaq.crm.contacts.people;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactChange;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back what was done to people. */
@Controller
@RequestMapping("/dealers/{dealer}/contacts/{contact}")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class PersonUndoController {

    private final Contacts contacts;

    PersonUndoController(Contacts contacts) {
        this.contacts = contacts;
    }

    @PostMapping("/addition/undo")
    Answer addition(
            Viewer viewer,
            @PathVariable long dealer,
            @PathVariable long contact,
            @RequestParam(required = false) @Nullable Integer began) {
        contacts.takeBackAdding(viewer, new DealerId(dealer), new ContactId(contact), began);
        return back(dealer).toast("contacts.taken-back");
    }

    @PostMapping("/changes/{version}/undo")
    Answer change(Viewer viewer, @PathVariable long dealer, @PathVariable long contact, @PathVariable int version) {
        ContactChange change = contacts.takeBackChange(viewer, new DealerId(dealer), new ContactId(contact), version);
        return back(dealer)
                .toast(change instanceof ContactChange.Saved ? "contacts.taken-back" : "contacts.changed-since");
    }

    @PostMapping("/removal/undo")
    Answer removal(Viewer viewer, @PathVariable long dealer, @PathVariable long contact) {
        contacts.restore(viewer, new DealerId(dealer), new ContactId(contact));
        return back(dealer).toast("contacts.taken-back");
    }

    private static Answer back(long dealer) {
        return Answer.back("/dealers/" + dealer);
    }
}
