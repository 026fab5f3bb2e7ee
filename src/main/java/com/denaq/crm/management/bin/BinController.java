package com.denaq.crm.management.bin;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
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
    private final PersonErasure people;
    private final Dealers dealers;

    BinController(Templates templates, Bin bin, DealerRegister register, PersonErasure people, Dealers dealers) {
        this.templates = templates;
        this.bin = bin;
        this.register = register;
        this.people = people;
        this.dealers = dealers;
    }

    @GetMapping
    JteModel show(
            Screen screen,
            Viewer viewer,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "") String person) {
        List<Deleted> page = bin.page(after, SHOWN + 1);
        return templates.managementBin(
                screen,
                page.stream().limit(SHOWN).toList(),
                page.size() > SHOWN,
                after != null,
                person.strip(),
                people.find(viewer, person));
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
        String dealer = people.erase(viewer, new ContactId(contact));
        return Answer.redirect("/bin").toast("management.person.erased", "name", dealer);
    }
}
