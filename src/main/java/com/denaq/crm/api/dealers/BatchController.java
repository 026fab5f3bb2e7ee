package com.denaq.crm.api.dealers;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.checks.VerdictJson.MatchJson;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.BesideItems;
import com.denaq.crm.api.problems.ProblemJson;
import com.denaq.crm.api.problems.WrongType;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.platform.web.Screen;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many dealers at once, each as {@code POST /dealers} would enter it; one that can't be hinders no other. */
@RestController
@RequestMapping("/api/v1/dealers/batch")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class BatchController {

    private static final int MOST = 500;

    private final NewDealerBodies bodies;
    private final Entry entry;
    private final DealerOwners owners;
    private final JsonMapper json;

    BatchController(NewDealerBodies bodies, Entry entry, DealerOwners owners, JsonMapper json) {
        this.json = json;
        this.bodies = bodies;
        this.entry = entry;
        this.owners = owners;
    }

    record BatchBody(
            @ArraySchema(schema = @Schema(implementation = DealerBody.class)) @Nullable
            List<@Nullable JsonNode> items,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, @Nullable Object> others) {}

    /** In the order of what was sent. */
    record BatchJson(List<ItemJson> items) {}

    /**
     * Either of them.
     *
     * @param matches what the new one resembles, as a check tells it; absent where that is nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            @Nullable Long id,

            @Schema(description = "What the new one resembles, as a check tells it; absent where that is nothing")
            @Nullable
            List<MatchJson> matches,

            @Nullable Map<String, Object> problem) {}

    private record Readable(
            int place, NewLead lead, @Nullable User owner) {}

    @PostMapping
    @Transactional
    public BatchJson create(Screen screen, Viewer viewer, @RequestBody BatchBody batch) {
        List<@Nullable JsonNode> items = batch.items();
        if (items == null) {
            throw BesideItems.missing(batch.others());
        }
        BesideItems.mustBeNothingOfOurs(batch.others(), DealerBody.class);
        if (items.size() > MOST) {
            throw ApiProblem.tooMany(MOST);
        }
        List<@Nullable ItemJson> answers = new ArrayList<>(Collections.nCopies(items.size(), null));
        List<Readable> readable = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                readable.add(read(viewer, i, items.get(i)));
            } catch (ApiProblem problem) {
                answers.set(i, problem(screen, problem));
            }
        }
        List<Entered> entered =
                entry.enterCounted(viewer, readable.stream().map(Readable::lead).toList());
        for (int i = 0; i < readable.size(); i++) {
            answers.set(readable.get(i).place(), answer(screen, viewer, readable.get(i), entered.get(i)));
        }
        return new BatchJson(List.copyOf(answers));
    }

    private Readable read(Viewer viewer, int place, @Nullable JsonNode sent) {
        DealerBody item = sent == null ? null : body(sent);
        if (item == null) {
            throw ApiProblem.invalid("name", "name-missing");
        }
        item.mustLeave("lead");
        return new Readable(place, bodies.lead(item), bodies.owner(viewer, item));
    }

    private @Nullable DealerBody body(JsonNode sent) {
        try {
            return json.treeToValue(sent, DealerBody.class);
        } catch (DatabindException wrong) {
            throw WrongType.of(wrong).orElseGet(() -> ApiProblem.unreadable("items"));
        }
    }

    private ItemJson answer(Screen screen, Viewer viewer, Readable item, Entered entered) {
        if (!(entered instanceof Entered.Added added)) {
            return problem(screen, bodies.refusal(screen, viewer, entered));
        }
        DealerId made = added.dealer();
        if (item.owner() != null && viewer.mayManage()) {
            owners.handOver(viewer, made, item.owner().id());
        }
        return new ItemJson(made.value(), NewDealerBodies.resembled(screen, added), null);
    }

    private static ItemJson problem(Screen screen, ApiProblem problem) {
        return new ItemJson(null, null, ProblemJson.of(problem, screen, "/api/v1/dealers"));
    }
}
