package com.denaq.crm.api.people;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.Cursors;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People at a dealer. */
@RestController
@RequestMapping("/api/v1/dealers/{id}/contacts")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class ContactsController {

    private final Contacts contacts;
    private final Dealers dealers;

    ContactsController(Contacts contacts, Dealers dealers) {
        this.contacts = contacts;
        this.dealers = dealers;
    }

    @GetMapping
    Page<ContactJson> list(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        DealerId dealer = dealers.read(viewer, new DealerId(id)).id();
        Cursors cursors = Cursors.of("contacts", dealer);
        Long after = cursors.id(cursor);
        return Page.of(
                contacts.of(dealer).stream()
                        .filter(each -> after == null || each.id().value() > after)
                        .map(ContactJson::of),
                Page.limit(limit),
                cursors,
                ContactJson::id);
    }

    @GetMapping("/{contact}")
    ContactJson read(Viewer viewer, @PathVariable long id, @PathVariable long contact) {
        DealerId dealer = dealers.read(viewer, new DealerId(id)).id();
        return ContactJson.of(contacts.read(dealer, new ContactId(contact)));
    }

    @PostMapping
    @Transactional
    public ResponseEntity<ContactJson> add(Viewer viewer, @PathVariable long id, @RequestBody ContactBody body) {
        DealerId dealer = new DealerId(id);
        // who may not know of it learns nothing about the body either
        String country = dealers.forChange(viewer, dealer).facts().country();
        ContactId added = contacts.add(viewer, dealer, body.person("", country)).id();
        return ResponseEntity.created(URI.create("/api/v1/dealers/" + id + "/contacts/" + added))
                .body(ContactJson.of(contacts.read(dealer, added)));
    }
}
