package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.distribution.planning.Agent;
import com.denaq.crm.distribution.planning.Places;
import com.denaq.crm.distribution.planning.Places.Part;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Planning;
import com.denaq.crm.distribution.planning.Planning.Row;
import com.denaq.crm.distribution.planning.Rule;
import com.denaq.crm.distribution.planning.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans what the form says. */
@Component
class Drafts {

    private final Planning planning;

    private final Places places;

    Drafts(Planning planning, Places places) {
        this.planning = planning;
        this.places = places;
    }

    Draft draft(Viewer viewer, DistributeForm form) {
        Selection selection = form.selection();
        Rule rule = form.chosenRule();
        Map<UserId, Map<Standing.Kind, Long>> has = planning.whoHas();
        List<Agent> agents = planning.agents(form.owner(), has);
        Set<UserId> ticked = ticked(form, agents);
        long freeLeads = planning.freeLeads();
        Plan plan = plan(viewer, form, selection, freeLeads, takingPart(form, rule, agents, ticked));
        List<Row> rows = planning.first(viewer, form.fitting(), form.rows());
        return new Draft(
                form,
                rule,
                agents,
                ticked,
                plan,
                rows,
                form.none() ? planning.count(viewer, form.fitting(), freeLeads) : plan.all() + unticked(form, rows),
                planning.unknownRegions(form.regions()),
                planning.owners(has),
                freeLeads,
                form.free() ? planning.inReview() : 0,
                false);
    }

    /**
     * Those that are in that part of the plan.
     *
     * @param to whose, of what is given; zero: everybody's
     */
    List<Long> dealers(Viewer viewer, DistributeForm form, Part part, UserId to) {
        Selection selection = form.selection();
        Rule rule = form.chosenRule();
        List<Agent> agents = planning.agents(form.owner());
        List<Agent> taking = takingPart(form, rule, agents, ticked(form, agents));
        return places.dealers(viewer, selection, plan(viewer, form, selection, planning.freeLeads(), taking), part, to);
    }

    /** Of all that fit those alone aren't given. */
    private static int unticked(DistributeForm form, List<Row> rows) {
        return (int) rows.stream().filter(row -> !form.ticks(row.id())).count();
    }

    private Plan plan(Viewer viewer, DistributeForm form, Selection selection, long freeLeads, List<Agent> agents) {
        Rule rule = form.chosenRule();
        if (rule != Rule.TERRITORY) {
            return Plan.of(rule, planning.count(viewer, selection, freeLeads), agents, form.typed());
        }
        Set<String> regions =
                agents.stream().flatMap(agent -> agent.territory().stream()).collect(Collectors.toSet());
        return Plan.byTerritory(planning.count(viewer, selection, regions), agents);
    }

    /** What was seen and is to be applied; null where territories would split it otherwise by now. */
    @Nullable
    Plan seen(Viewer viewer, DistributeForm form) {
        List<Agent> agents = planning.agents(form.owner());
        Plan seen = Plan.of(Rule.MIXED, form.all(), agents, form.typed());
        if (form.chosenRule() != Rule.TERRITORY) {
            return seen;
        }
        Plan now = draft(viewer, form).plan();
        return Set.copyOf(now.getting()).equals(Set.copyOf(seen.getting())) ? now : null;
    }

    int count(Viewer viewer, DistributeForm form) {
        return planning.count(viewer, form.selection(), planning.freeLeads());
    }

    /** The same once more: there are others than were seen. */
    Draft changed(Viewer viewer, DistributeForm form) {
        return draft(viewer, form).afterChange();
    }

    private static Set<UserId> ticked(DistributeForm form, List<Agent> agents) {
        Set<UserId> said = form.ticked();
        return said != null
                ? said
                : agents.stream().filter(Agent::usual).map(Agent::id).collect(Collectors.toSet());
    }

    private static List<Agent> takingPart(DistributeForm form, Rule rule, List<Agent> agents, Set<UserId> ticked) {
        if (rule == Rule.ONE) {
            return agents.stream()
                    .filter(agent -> agent.id().toString().equals(form.one()))
                    .toList();
        }
        return agents.stream().filter(agent -> ticked.contains(agent.id())).toList();
    }
}
