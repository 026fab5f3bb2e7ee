package com.denaq.crm.management.bin;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.PeopleToErase;
import com.denaq.crm.contacts.PeopleToErase.Sought;
import com.denaq.crm.contacts.PersonErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was deleted, to be brought back within thirty days; and people who ask to be forgotten. */
@Controller
@RequestMapping("/bin")
@Allow(Role.ADMIN)
class BinController {

    private static final int SHOWN = 50;

    private final Templates templates;
    private final Bin bin;
    private final DealerRegister register;
    private final PeopleToErase people;
    private final PersonErasure erasure;
    private final Dealers dealers;

    BinController(
            Templates templates,
            Bin bin,
            DealerRegister register,
            PeopleToErase people,
            PersonErasure erasure,
            Dealers dealers) {
        this.templates = templates;
        this.bin = bin;
        this.register = register;
        this.people = people;
        this.erasure = erasure;
        this.dealers = dealers;
    }

    /** @param person what is known of somebody who is to be erased, or {@code contact}: who it is */
    @GetMapping
    JteModel show(
            Screen screen,
            Viewer viewer,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Long contact) {
        String typed = person == null ? "" : person.strip();
        Sought sought = contact == null ? people.find(viewer, typed) : people.one(viewer, new ContactId(contact));
        List<Deleted> page = bin.page(after, SHOWN + 1);
        return templates.managementBin(
                screen,
                page.stream().limit(SHOWN).toList(),
                page.size() > SHOWN,
                after != null,
                new PersonSearch(typed, person != null || contact != null, sought));
    }

    @PostMapping("/{id:\\d{1,18}}/restoration")
    @Transactional
    public Answer restore(Viewer viewer, @PathVariable long id) {
        if (!bin.there(id)) {
            throw new NotFound("dealer " + id + " in the recycle bin");
        }
        DealerId dealer = new DealerId(id);
        register.restore(viewer, dealer);
        String name = dealers.read(viewer, dealer).name();
        return Answer.redirect("/dealers/" + id).toast("management.bin.restored", "name", name);
    }

    @PostMapping("/people/{contact:\\d{1,18}}/erasure")
    Answer erase(Viewer viewer, @PathVariable long contact) {
        String dealer = erasure.erase(viewer, new ContactId(contact));
        return Answer.back("/bin").toast("management.person.erased", "name", dealer);
    }
}
