package com.denaq.crm.api.dealers;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.people.Typed;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.IfMatch;
import com.denaq.crm.api.users.UserJson.Named;
import com.denaq.crm.api.users.UserNames;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.reading.ReadPhone;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One dealer. A change says by {@code If-Match} which state it starts from. */
@RestController
@RequestMapping("/api/v1/dealers/{id:[0-9]+}")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class DealerController {

    private final Dealers dealers;
    private final DealerRegister register;
    private final Reachability reachability;
    private final ExternalIds externalIds;
    private final NewDealerBodies bodies;
    private final DealerDrawing drawing;
    private final JsonMapper json;

    DealerController(
            Dealers dealers,
            DealerRegister register,
            Reachability reachability,
            ExternalIds externalIds,
            NewDealerBodies bodies,
            DealerDrawing drawing,
            JsonMapper json) {
        this.dealers = dealers;
        this.register = register;
        this.reachability = reachability;
        this.externalIds = externalIds;
        this.bodies = bodies;
        this.drawing = drawing;
        this.json = json;
    }

    /** In full, or its card. */
    @GetMapping
    ResponseEntity<DealerJson> read(Viewer viewer, @PathVariable long id) {
        Dealer dealer = dealers.card(viewer, new DealerId(id)).orElseThrow(() -> new NotFound("dealer " + id));
        return answer(viewer, dealer);
    }

    /** The fields that are there are written, as RFC 7396 has it: null empties, what is absent stays. */
    @PatchMapping
    @Transactional
    public ResponseEntity<DealerJson> change(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = DealerBody.class)))
                    @RequestBody
                    Map<String, @Nullable Object> fields) {
        ObjectNode patch = json.valueToTree(fields);
        DealerId dealer = new DealerId(id);
        Dealer before = dealers.forChange(viewer, dealer);
        IfMatch.check(ifMatch, drawing.etag(before), before.version());
        DealerJson now = drawing.draw(viewer, before);
        mustLeaveOwner(now.owner(), patch);
        mustHaveACountry(patch);
        mustLeavePeople(id, patch);
        mustLeaveIds(viewer, now, patch);
        DealerBody body = merged(now, patch);
        body.mustLeave(before.standing().stage().code());
        List<String> typed = reachability.of(dealer).phones().stream()
                .map(ReadPhone::typed)
                .toList(); // what was read may be sent back
        register.correct(viewer, dealer, body.facts(before.facts()));
        if (patch.has("phones") || patch.has("emails")) {
            String country = body.country(before.facts().country());
            List<String> phones = Typed.phones("phones", body.phones(), country);
            List<String> emails = Typed.emails("emails", body.emails());
            reachability.set(viewer, dealer, phones.equals(now.phones()) ? typed : phones, emails);
        }
        if (patch.has("externalIds")) {
            externalIds.replace(dealer, body.ids(), viewer.id()).ifPresent(taken -> {
                throw bodies.taken(viewer, taken.getKey(), taken.getValue(), List.of());
            });
        }
        return answer(viewer, dealers.read(viewer, dealer));
    }

    @DeleteMapping
    @Transactional
    public ResponseEntity<Void> delete(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        DealerId dealer = new DealerId(id);
        Dealer before = dealers.forChange(viewer, dealer);
        if (!viewer.mayDelete()) {
            throw new NotFound("dealer " + id + " for deleting");
        }
        IfMatch.check(ifMatch, drawing.etag(before), before.version());
        register.delete(viewer, dealer);
        return ResponseEntity.noContent().build();
    }

    private static void mustHaveACountry(ObjectNode patch) {
        JsonNode told = patch.get("country");
        if (told != null && (told.isNull() || told.asString().isBlank())) {
            throw ApiProblem.invalid("country", "country-missing");
        }
    }

    private static void mustLeavePeople(long id, ObjectNode patch) {
        if (patch.has("contacts")) {
            throw ApiProblem.invalid("contacts", "contacts-elsewhere", "path", "/api/v1/dealers/" + id + "/contacts");
        }
    }

    /** What was read may be sent back. Whoever may try any id learns which dealers others have. */
    private void mustLeaveIds(Viewer viewer, DealerJson now, ObjectNode patch) {
        JsonNode told = viewer.mayGiveIds() ? null : patch.remove("externalIds");
        if (told == null || told.isNull() && now.externalIds().isEmpty()) {
            return;
        }
        if (!told.equals(json.valueToTree(now.externalIds()))) {
            throw ApiProblem.invalid("externalIds", "ids-elsewhere");
        }
    }

    /** What was read may be sent back; another owner is an assignment. */
    private static void mustLeaveOwner(@Nullable Named now, ObjectNode patch) {
        JsonNode owner = patch.remove("owner");
        String told = UserNames.told("owner", owner);
        boolean same = owner == null
                || (now == null
                        ? told == null
                        : told != null
                                && List.of(Long.toString(now.id()), now.email()).contains(told));
        if (!same) {
            throw ApiProblem.invalid("owner", "owner-moves");
        }
    }

    /** The zone follows the place, unless it is told. */
    private DealerBody merged(DealerJson before, ObjectNode patch) {
        ObjectNode now = json.valueToTree(before);
        now.remove("owner");
        boolean moved = patch.has("city") || patch.has("region") || patch.has("country");
        if (moved && !patch.has("timeZone")) {
            now.remove("timeZone");
        }
        now.setAll(patch);
        return json.treeToValue(now, DealerBody.class);
    }

    private ResponseEntity<DealerJson> answer(Viewer viewer, Dealer dealer) {
        return drawing.answer(ResponseEntity.ok(), viewer, dealer);
    }
}
