package com.denaq.crm.api.checks;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.merging.Decision;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.merging.Merges;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether two dealers are the same company: a person's word, which every later check respects. */
@RestController
@RequestMapping("/api/v1/duplicates/decisions")
@Allow({Role.AGENT, Role.ADMIN})
class DecisionController {

    private final Decisions decisions;
    private final Dealers dealers;
    private final Merges merges;

    DecisionController(Decisions decisions, Dealers dealers, Merges merges) {
        this.decisions = decisions;
        this.dealers = dealers;
        this.merges = merges;
    }

    /** Two dealers by their numbers; what is the same is merged separately. */
    @SentBack(DecisionJson.class)
    record DecisionBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Long a,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Long b,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean same) {}

    record DecisionJson(long a, long b, boolean same, String by, Instant at) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DecisionJson decide(Viewer viewer, @RequestBody DecisionBody body) {
        if (body.a() == null || body.b() == null || body.a().equals(body.b())) {
            throw ApiProblem.invalid(body.a() == null ? "a" : "b", "decision-pair");
        }
        if (body.same() == null) {
            throw ApiProblem.invalid("same", "decision-same");
        }
        DealerId one = survivor(viewer, body.a());
        DealerId other = survivor(viewer, body.b());
        if (one.equals(other)) {
            throw ApiProblem.invalid("b", "decision-pair");
        }
        if (body.same()) {
            merges.notBoth(viewer, one, other).ifPresent(foreign -> {
                throw ApiProblem.notBoth(foreign.dealer().value(), foreign.name(), foreign.free());
            });
        }
        Decision made = decisions.decide(viewer, one, other, body.same(), Decision.Source.API);
        return new DecisionJson(made.a().value(), made.b().value(), made.same(), made.byName(), made.at());
    }

    /** What was merged is decided about where it went. */
    private DealerId survivor(Viewer viewer, long named) {
        DealerId id = new DealerId(named);
        return dealers.survivor(viewer, id).orElse(id);
    }
}
