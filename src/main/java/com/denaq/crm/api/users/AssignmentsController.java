package com.denaq.crm.api.users;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Gives dealers to an agent: an admin any, an agent their own, and free leads to themselves. */
@RestController
@Allow({Role.AGENT, Role.ADMIN})
class AssignmentsController {

    private static final int MOST = 1_000;

    private final Givable givable;
    private final FreeLeads freeLeads;
    private final DealerOwners owners;
    private final UserNames users;

    AssignmentsController(Givable givable, FreeLeads freeLeads, DealerOwners owners, UserNames users) {
        this.givable = givable;
        this.freeLeads = freeLeads;
        this.owners = owners;
        this.users = users;
    }

    /** @param to by id or e-mail; null in so many words: nobody, which is for admins */
    @SentBack(AssignmentJson.class)
    record AssignmentBody(
            @Nullable List<@Nullable Long> dealers,

            @Schema(
                    implementation = String.class,
                    types = {"string", "null"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            JsonNode to) {}

    /** @param assigned those that changed hands; the others had that owner already */
    record AssignmentJson(List<Long> assigned, @Nullable Long to) {}

    /** All or none: of those that can't be given each is named, with the reason. */
    @PostMapping("/api/v1/assignments")
    @Transactional
    public AssignmentJson assign(Viewer viewer, @RequestBody AssignmentBody body) {
        List<DealerId> ids = ids(body);
        String told = UserNames.told("to", body.to());
        List<DealerId> free = users.is(viewer, told) ? freeLeads.among(viewer, ids) : List.of();
        List<Dealer> found = givable.all(
                viewer, ids.stream().filter(each -> !free.contains(each)).toList());
        UserId to = receiver(viewer, body.to(), told);
        freeLeads.take(viewer, free);
        List<Assignment> wanted = found.stream()
                .map(dealer -> new Assignment(dealer.id(), dealer.owner(), to))
                .toList();
        List<Long> given = Stream.concat(
                        free.stream(),
                        owners.give(wanted, viewer.id(), null).stream().map(Assignment::dealer))
                .map(DealerId::value)
                .toList();
        return new AssignmentJson(given, to == null ? null : to.value());
    }

    private @Nullable UserId receiver(Viewer viewer, @Nullable JsonNode to, @Nullable String told) {
        if (to != null && to.isNull() && viewer.mayManage()) {
            return null;
        }
        if (told == null) {
            throw ApiProblem.invalid("to", "to-missing");
        }
        return users.receiver("to", told).id();
    }

    private static List<DealerId> ids(AssignmentBody body) {
        List<DealerId> ids = body.dealers() == null
                ? List.of()
                : body.dealers().stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(DealerId::new)
                        .toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw ApiProblem.invalid("dealers", "dealers-some", "most", MOST);
        }
        return ids;
    }
}
