package com.denaq.crm.api.users;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.platform.web.NotFound;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives dealers to an agent: an admin any, an agent their own. */
@RestController
@Allow({Role.AGENT, Role.ADMIN})
class AssignmentsController {

    private static final int MOST = 1_000;

    private final Dealers dealers;
    private final DealerOwners owners;
    private final UserNames users;

    AssignmentsController(Dealers dealers, DealerOwners owners, UserNames users) {
        this.dealers = dealers;
        this.owners = owners;
        this.users = users;
    }

    /** @param to by id or e-mail; null: nobody, which is for admins */
    record AssignmentBody(
            @Nullable List<@Nullable Long> dealers,
            @Nullable String to) {}

    /** @param assigned those that changed hands; the others had that owner already */
    record AssignmentJson(List<Long> assigned, @Nullable Long to) {}

    /** All or none: one that the caller may not hand over is a 404. */
    @PostMapping("/api/v1/assignments")
    @Transactional
    public AssignmentJson assign(Viewer viewer, @RequestBody AssignmentBody body) {
        List<DealerId> ids = ids(body);
        List<Dealer> found = dealers.cards(viewer, ids);
        if (found.size() < ids.size()
                || found.stream().anyMatch(dealer -> !viewer.mayHandOver(dealer.ownership()) || dealer.inReview())) {
            throw new NotFound("dealers for assignment");
        }
        UserId to = receiver(viewer, body);
        List<Assignment> wanted = found.stream()
                .map(dealer -> new Assignment(dealer.id(), dealer.owner(), to))
                .toList();
        List<Long> given = owners.give(wanted, viewer.id(), null).stream()
                .map(each -> each.dealer().value())
                .toList();
        return new AssignmentJson(given, to == null ? null : to.value());
    }

    private @Nullable UserId receiver(Viewer viewer, AssignmentBody body) {
        String told = Text.clean(body.to());
        if (told != null) {
            return users.receiver("to", told).id();
        }
        if (!viewer.mayManage()) {
            throw ApiProblem.invalid("to", "to-missing");
        }
        return null;
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
