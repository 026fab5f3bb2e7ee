package com.denaq.crm.dealerpage.owner;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.moves.MoveAnswers;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a dealer over to a colleague who is here; an admin gives it to anybody who is. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/owner")
@Allow({Role.AGENT, Role.ADMIN})
class OwnerController {

    private final Templates templates;
    private final Dealers dealers;
    private final DealerOwners owners;
    private final Users users;
    private final Settings settings;
    private final MoveAnswers answers;

    OwnerController(
            Templates templates,
            Dealers dealers,
            DealerOwners owners,
            Users users,
            Settings settings,
            MoveAnswers answers) {
        this.templates = templates;
        this.dealers = dealers;
        this.owners = owners;
        this.users = users;
        this.settings = settings;
        this.answers = answers;
    }

    @GetMapping
    Answer ask(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        Dealer dealer = mine(viewer, id);
        return Answer.page(dialog(screen, viewer, dealer, Problems.NONE));
    }

    /** @param from whose it was when the dialog was drawn; empty for nobody's */
    @PostMapping
    Answer give(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to) {
        Dealer dealer = mine(viewer, id);
        if (!from.equals(dealer.owner() == null ? "" : dealer.owner().toString())) {
            String who = dealer.ownerName() == null ? screen.t("dealer.owner.nobody") : dealer.ownerName();
            Problems late = Problems.ofForm("dealer.owner.changed", "who", who);
            return Answer.conflict(dialog(screen, viewer, dealer, late));
        }
        User receiver = present(screen, dealer.owner()).stream()
                .filter(user -> user.id().toString().equals(to))
                .findFirst()
                .orElse(null);
        if (receiver == null || !owners.handOver(viewer, dealer.id(), receiver.id())) {
            return Answer.problem(dialog(screen, viewer, dealer, Problems.of("to", "dealer.owner.choose")));
        }
        return answers.done(screen, dealer.id())
                .undo(
                        "/dealers/" + id + "/owner/undo?from=" + from + "&to=" + to,
                        "dealer.owner.given",
                        "name",
                        dealer.name(),
                        "who",
                        receiver.name());
    }

    @PostMapping("/undo")
    Answer takeBack(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "from", required = false) @Nullable Long from,
            @RequestParam("to") long to) {
        DealerId dealer = new DealerId(id);
        boolean taken = owners.takeBack(viewer, dealer, from == null ? null : new UserId(from), new UserId(to));
        return answers.done(screen, dealer).toast(taken ? "dealer.taken-back" : "dealer.not-taken-back");
    }

    private Dealer mine(Viewer viewer, long id) {
        Dealer dealer = dealers.read(viewer, new DealerId(id));
        if (!viewer.mayHandOver(dealer.ownership()) || dealer.inReview()) {
            throw new NotFound("dealer " + id + " for handing over");
        }
        return dealer;
    }

    private JteModel dialog(Screen screen, Viewer viewer, Dealer dealer, Problems problems) {
        Set<UserId> invited = users.invited();
        List<Choice> choices = present(screen, dealer.owner()).stream()
                .map(user -> new Choice(
                        user.id().toString(),
                        invited.contains(user.id())
                                ? screen.t("dealer.owner.invited", "name", user.name())
                                : user.name()))
                .toList();
        return answers.dialog(
                screen, viewer, dealer.id(), templates.dealerpageOwner(screen, dealer, choices, problems));
    }

    /** Nobody who is away or has left gets anything. */
    private List<User> present(Screen screen, @Nullable UserId owner) {
        return users.agents().stream()
                .filter(user -> !user.id().equals(owner) && !user.awayOn(settings.companyDay(screen.now())))
                .toList();
    }
}
