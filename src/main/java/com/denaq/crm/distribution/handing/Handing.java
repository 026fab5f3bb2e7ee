package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.distribution.handing.HandOver.State;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Rule;
import com.denaq.crm.distribution.planning.Selection;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Applies a plan, stops it, takes it back. For those who may manage only. */
@Service
public class Handing {

    private final HandOvers handOvers;
    private final Items items;
    private final ObjectProvider<HandOverRunner> runner;
    private final HandOverNotes notes;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json;

    Handing(
            HandOvers handOvers,
            Items items,
            ObjectProvider<HandOverRunner> runner,
            HandOverNotes notes,
            Audit audit,
            Clock clock,
            ObjectMapper json) {
        this.handOvers = handOvers;
        this.items = items;
        this.runner = runner;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** A short one is done when this returns; a long one has begun. */
    @Transactional
    public HandOver apply(Viewer viewer, Selection selection, Rule rule, Plan plan) {
        mustManage(viewer);
        Map<String, Integer> shares = plan.getting().stream()
                .collect(Collectors.toMap(share -> share.agent().id().toString(), Plan.Share::gets));
        String story = json.writeValueAsString(Map.of(
                "from",
                        selection.from().owner() == null
                                ? 0
                                : selection.from().owner().value(),
                "filter", selection.filter().query(),
                "stages", selection.stages(),
                "regions", selection.regions(),
                "sources", selection.sources(),
                "picked", selection.only().size(),
                "shares", shares));
        long id = handOvers.insert(viewer, clock.instant(), rule.name(), story, null);
        handOvers.total(id, items.fix(id, viewer, selection, plan));
        audit.write(
                viewer.id().value(),
                "hand-over",
                id,
                null,
                "applied",
                new Changes().field("dealers", null, plan.given()).field("rule", null, rule));
        runner.getObject().go(id);
        return find(id);
    }

    /** What is done stays; the rest stays as well. */
    @Transactional
    public HandOver cancel(Viewer viewer, long id) {
        mustManage(viewer);
        HandOver handOver = handOvers.lock(id).orElseThrow(() -> new NotFound("hand-over " + id));
        if (handOver.running()) {
            handOvers.state(id, State.CANCELLED);
            notes.tell(viewer, handOver);
            audit.write(viewer.id().value(), "hand-over", id, null, "cancelled", new Changes());
        }
        return find(id);
    }

    /**
     * Everything of it goes back but what has changed hands since, or was nobody's and has been worked on since. Taking it
     * back twice does it once, the second time to its end.
     */
    @Transactional
    public HandOver undo(Viewer viewer, long id) {
        mustManage(viewer);
        HandOver handOver = handOvers.lock(id).orElseThrow(() -> new NotFound("hand-over " + id));
        if (!handOver.mayUndo()) {
            return handOvers.undoOf(id).map(back -> goOn(viewer, id, back)).orElse(handOver);
        }
        handOvers.state(id, State.UNDONE);
        long back = handOvers.insert(viewer, clock.instant(), "UNDO", "{}", id);
        handOvers.total(back, items.fixUndo(back, id));
        audit.write(viewer.id().value(), "hand-over", id, null, "undone", new Changes());
        runner.getObject().go(back);
        return find(back);
    }

    private HandOver goOn(Viewer viewer, long id, HandOver back) {
        if (back.mayGoOn()) {
            notes.tellAnew(back);
            handOvers.takeUp(back.id(), viewer);
            audit.write(viewer.id().value(), "hand-over", id, null, "undone", new Changes());
            runner.getObject().go(back.id());
        }
        return find(back.id());
    }

    private HandOver find(long id) {
        return handOvers.find(id).orElseThrow(() -> new NotFound("hand-over " + id));
    }

    private static void mustManage(Viewer viewer) {
        if (!viewer.mayManage()) {
            throw new NotFound("distribution");
        }
    }
}
