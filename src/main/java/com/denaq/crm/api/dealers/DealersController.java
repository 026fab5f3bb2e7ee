package com.denaq.crm.api.dealers;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.checks.VerdictJson;
import com.denaq.crm.api.people.ContactBody;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.api.users.UserNames;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dealers that the caller may see, and new ones. */
@RestController
@RequestMapping("/api/v1/dealers")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class DealersController {

    private final DealerList list;
    private final Entry entry;
    private final Dealers dealers;
    private final DealerOwners owners;
    private final DealerDrawing drawing;
    private final UserNames users;
    private final Settings settings;

    DealersController(
            DealerList list,
            Entry entry,
            Dealers dealers,
            DealerOwners owners,
            DealerDrawing drawing,
            UserNames users,
            Settings settings) {
        this.list = list;
        this.entry = entry;
        this.dealers = dealers;
        this.owners = owners;
        this.drawing = drawing;
        this.users = users;
        this.settings = settings;
    }

    /** The newest first. An agent gets their own and the free leads, a lead creator what they entered. */
    @GetMapping
    Page<DealerJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String stage) {
        return list.page(viewer, stage, cursor, Page.limit(limit));
    }

    /** 409 with the matches where it is already here; the attempt is remembered and the check counted all the same. */
    @PostMapping
    @Transactional(noRollbackFor = ApiProblem.class)
    public ResponseEntity<DealerJson> create(Screen screen, Viewer viewer, @RequestBody DealerBody body) {
        body.mustLeave("lead");
        User owner = owner(viewer, body);
        return switch (entry.enter(viewer, lead(body))) {
            case Entered.Added added -> made(viewer, added.dealer(), owner);
            case Entered.AlreadyHere here -> throw here(screen, here.verdict());
            case Entered.LooksSimilar similar -> throw here(screen, similar.verdict());
            case Entered.IdTaken taken ->
                throw ApiProblem.conflict(
                                "id-taken",
                                "system",
                                taken.id().system(),
                                "id",
                                taken.id().id())
                        .with("dealer", taken.dealer().value())
                        .with("matches", VerdictJson.matches(taken.verdict(), screen.words()));
        };
    }

    private NewLead lead(DealerBody body) {
        Facts facts = body.facts(Facts.of("-", settings.homeCountry()));
        List<NewContact> people = body.contacts() == null
                ? List.of()
                : body.contacts().stream()
                        .filter(Objects::nonNull)
                        .map(ContactBody::person)
                        .toList();
        return NewLead.of(facts, Text.clean(body.phones()), Text.clean(body.emails()))
                .with(people, body.ids())
                .from(Source.API)
                .evenIfHere(Boolean.TRUE.equals(body.evenIfSimilar()));
    }

    private @Nullable User owner(Viewer viewer, DealerBody body) {
        String told = Text.clean(body.owner());
        if (told == null) {
            return null;
        }
        User owner = users.receiver("owner", told);
        if (!viewer.mayManage() && !viewer.is(owner.id())) {
            throw ApiProblem.invalid("owner", "owner-moves");
        }
        return owner;
    }

    private ResponseEntity<DealerJson> made(Viewer viewer, DealerId id, @Nullable User owner) {
        if (owner != null && viewer.mayManage()) {
            owners.handOver(viewer, id, owner.id());
        }
        Dealer dealer = dealers.card(viewer, id).orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/dealers/" + id))
                .eTag(drawing.etag(dealer))
                .body(drawing.draw(viewer, dealer));
    }

    private static ApiProblem here(Screen screen, Verdict verdict) {
        return ApiProblem.conflict("already-here")
                .with("verdict", verdict.verdict().name())
                .with("matches", VerdictJson.matches(verdict, screen.words()));
    }
}
