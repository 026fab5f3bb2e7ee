package com.denaq.crm.api.dealers;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.checks.VerdictJson.MatchJson;
import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.platform.web.Screen;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
    private final NewDealerBodies bodies;

    DealersController(
            DealerList list,
            Entry entry,
            Dealers dealers,
            DealerOwners owners,
            DealerDrawing drawing,
            NewDealerBodies bodies) {
        this.list = list;
        this.entry = entry;
        this.dealers = dealers;
        this.owners = owners;
        this.drawing = drawing;
        this.bodies = bodies;
    }

    /** The newest first. An agent gets their own and the free leads, a lead creator what they entered. */
    @GetMapping
    Page<DealerJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "As their JSON says it: firm has those in the dead end too; dead-end only those")
                    @OneOf(Standing.Kind.class)
                    @RequestParam(required = false)
                    @Nullable
                    String stage) {
        return list.page(viewer, stage, cursor, Page.limit(limit));
    }

    /** @param matches what it resembles, as a check tells it; absent where that is nothing */
    record MadeJson(
            @JsonUnwrapped DealerJson dealer,

            @Schema(description = "What it resembles, as a check tells it; absent where that is nothing")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            List<MatchJson> matches) {}

    /** 409 with the matches where it is already here; the attempt is remembered and the check counted all the same. */
    @PostMapping
    @Transactional(noRollbackFor = ApiProblem.class)
    public ResponseEntity<MadeJson> create(Screen screen, Viewer viewer, @RequestBody DealerBody body) {
        body.mustLeave("lead");
        User owner = bodies.owner(viewer, body);
        Entered entered = entry.enter(viewer, bodies.lead(body));
        if (entered instanceof Entered.Added added) {
            ResponseEntity<DealerJson> made = made(viewer, added.dealer(), owner);
            return ResponseEntity.status(made.getStatusCode())
                    .headers(made.getHeaders())
                    .body(new MadeJson(
                            Objects.requireNonNull(made.getBody()), NewDealerBodies.resembled(screen, added)));
        }
        throw bodies.refusal(screen, viewer, entered);
    }

    private ResponseEntity<DealerJson> made(Viewer viewer, DealerId id, @Nullable User owner) {
        if (owner != null && viewer.mayManage()) {
            owners.handOver(viewer, id, owner.id());
        }
        Dealer dealer = dealers.card(viewer, id).orElseThrow();
        return drawing.answer(ResponseEntity.created(URI.create("/api/v1/dealers/" + id)), viewer, dealer);
    }
}
