package com.denaq.crm.dealerpage.owner;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Into the recycle bin, for thirty days. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/deletion")
@Allow(Role.ADMIN)
class DeletionController {

    private final Dealers dealers;
    private final DealerRegister register;

    DeletionController(Dealers dealers, DealerRegister register) {
        this.dealers = dealers;
        this.register = register;
    }

    @PostMapping
    Answer delete(Viewer viewer, @PathVariable("id") long id) {
        DealerId dealer = new DealerId(id);
        String name = dealers.read(viewer, dealer).name();
        register.delete(viewer, dealer);
        return Answer.redirect("/dealers").undo("/dealers/" + id + "/deletion/undo", "dealer.deleted", "name", name);
    }

    @PostMapping("/undo")
    Answer restore(Viewer viewer, @PathVariable("id") long id) {
        register.restore(viewer, new DealerId(id));
        return Answer.redirect("/dealers/" + id).toast("dealer.taken-back");
    }
}
