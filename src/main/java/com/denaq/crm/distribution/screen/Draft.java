package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.UserId;
import com.denaq.crm.distribution.planning.Agent;
import com.denaq.crm.distribution.planning.Places.Part;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Planning;
import com.denaq.crm.distribution.planning.Planning.Owner;
import com.denaq.crm.distribution.planning.Planning.Row;
import com.denaq.crm.distribution.planning.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Distribute shows before anything is applied.
 *
 * @param ticked the agents that take part
 * @param rows the first of what fits
 * @param fits how many fit, ticked or not
 * @param unknown regions that were typed and are nowhere
 * @param changed somebody was faster: there are not as many any more as were planned
 */
public record Draft(
        DistributeForm form,
        Rule rule,
        List<Agent> agents,
        Set<UserId> ticked,
        Plan plan,
        List<Row> rows,
        int fits,
        Set<String> unknown,
        List<Owner> owners,
        long freeLeads,
        long inReview,
        boolean changed) {

    /** A field of the form that applies it. */
    public record Field(String name, String value) {}

    Draft afterChange() {
        return new Draft(form, rule, agents, ticked, plan, rows, fits, unknown, owners, freeLeads, inReview, true);
    }

    public boolean free() {
        return form.free();
    }

    /** Whether there is no free lead at all, whatever was chosen. */
    public boolean nothingYet() {
        return free() && freeLeads == 0;
    }

    /** Whether there are more than go into one hand-over. */
    public boolean most() {
        return plan.all() >= Planning.MOST;
    }

    public boolean chosen(Row row) {
        return form.ticks(row.id());
    }

    /** Whether nothing is given but what is ticked. */
    public boolean none() {
        return form.none();
    }

    /** How many fit that are not listed. */
    public int unlisted() {
        return fits - rows.size();
    }

    /** How many could be listed next; zero: no more at once. */
    public int more() {
        return unlisted() > 0 && rows.size() < DistributeForm.MANY ? rows.size() + DistributeForm.FEW : 0;
    }

    /** Whether it can be applied as it stands. */
    public boolean ready() {
        return form.applies(plan);
    }

    public String typed(Agent agent) {
        return form.unreadable().getOrDefault(agent.id(), Integer.toString(gets(agent)));
    }

    /** Numbers that were typed and are none, in words for the screen. */
    public List<String> unreadable() {
        return List.copyOf(form.unreadable().values());
    }

    public int gets(Agent agent) {
        return plan.gets(agent.id());
    }

    public List<Agent> away() {
        return agents.stream().filter(agent -> !agent.here()).toList();
    }

    /** Those who haven't come in yet stand after the others. */
    public List<Agent> here() {
        return agents.stream()
                .filter(Agent::here)
                .sorted(Comparator.comparing(Agent::invited))
                .toList();
    }

    /** By the id of the row. */
    public Map<Long, String> goesTo() {
        Map<UserId, String> names = new HashMap<>();
        agents.forEach(agent -> names.put(agent.id(), agent.name()));
        Map<String, Iterator<UserId>> sequences = new HashMap<>();
        plan.lots()
                .forEach(lot -> sequences.put(
                        lot.region(), lot.sequence().limit(rows.size()).iterator()));
        Map<Long, String> goesTo = new HashMap<>();
        for (Row row : rows) {
            Iterator<UserId> sequence = sequences.getOrDefault(
                    plan.regions().contains(String.valueOf(row.region())) ? row.region() : "",
                    Collections.emptyIterator());
            if (chosen(row) && sequence.hasNext()) {
                goesTo.put(row.id(), names.getOrDefault(sequence.next(), ""));
            }
        }
        return goesTo;
    }

    /** What is shown, word for word: so that what is applied is what was seen. */
    public List<Field> fields() {
        List<Field> fields = choice();
        for (Plan.Share share : plan.shares()) {
            String agent = share.agent().id().toString();
            fields.add(new Field("to", agent));
            fields.add(new Field("agent", agent));
            fields.add(new Field("was", Integer.toString(share.gets())));
            fields.add(new Field("gets", Integer.toString(share.gets())));
        }
        return fields;
    }

    /** The same in short: numbers only where they were typed, as the rule gives all others. It stands in many links. */
    List<Field> brief() {
        List<Field> fields = choice();
        fields.add(new Field(
                "to", joined(ticked.stream().map(UserId::value).sorted().toList())));
        if (rule == Rule.MIXED) {
            for (Plan.Share share : plan.shares()) {
                fields.add(new Field("agent", share.agent().id().toString()));
                fields.add(new Field("gets", Integer.toString(share.gets())));
            }
        }
        return fields;
    }

    private List<Field> choice() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("from", form.from()));
        form.stage().forEach(each -> fields.add(new Field("stage", each)));
        fields.add(new Field("region", form.region()));
        fields.add(new Field("source", form.source()));
        fields.add(new Field("filter", form.filter()));
        form.id().forEach(each -> fields.add(new Field("id", each.toString())));
        fields.add(new Field("base", none() ? "none" : "all"));
        fields.add(new Field(none() ? "pick" : "without", joined(none() ? form.pick() : form.excluded())));
        fields.add(new Field("rule", rule.name()));
        fields.add(new Field("ruleWas", rule.name()));
        fields.add(new Field("one", form.one()));
        fields.add(new Field("all", Integer.toString(plan.all())));
        return fields;
    }

    private static String joined(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** The dealers that somebody would get. */
    public String given(Agent agent) {
        return PlannedDealers.path(this, Part.GIVEN, agent.id().value());
    }

    /** All that would be given. */
    public String given() {
        return PlannedDealers.path(this, Part.GIVEN, 0);
    }

    /** Those that would go to somebody whose territory they aren't in. */
    public String elsewhere() {
        return PlannedDealers.path(this, Part.ELSEWHERE, 0);
    }

    /** Those that would stay where they are. */
    public String staying() {
        return PlannedDealers.path(this, Part.STAY, 0);
    }

    /** What somebody works on now. */
    public static String works(Agent agent) {
        return "/dealers?owner=" + agent.id() + "&stage=lead&stage=firm";
    }

    /** The ids of the rows, for one field. */
    public String shown() {
        return joined(rows.stream().map(Row::id).toList());
    }
}
