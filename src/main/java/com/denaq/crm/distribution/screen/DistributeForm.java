package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.distribution.planning.Rule;
import com.denaq.crm.distribution.planning.Selection;
import com.denaq.crm.listing.DealerFilter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen on Distribute, as the address says it; absent is empty, and what can't be read is ignored.
 *
 * @param from an agent's id, {@code any} for whoever has them, or empty for the free leads
 * @param filter the query of a Dealers list
 * @param id dealers picked elsewhere, and only they
 * @param shown those that could be picked here; with {@code pick} those that are
 * @param ruleWas the rule that {@code was} was planned by: numbers that differ from it were typed
 * @param to the agents that are ticked
 * @param all how many there were when it was planned
 */
public record DistributeForm(
        String from,
        List<String> stage,
        String region,
        String source,
        String filter,
        List<String> id,
        List<String> shown,
        List<String> pick,
        List<String> without,
        String rule,
        String ruleWas,
        String one,
        List<String> to,
        List<String> agent,
        List<String> was,
        List<String> gets,
        Integer all) {

    public DistributeForm(
            @Nullable String from,
            @Nullable List<String> stage,
            @Nullable String region,
            @Nullable String source,
            @Nullable String filter,
            @Nullable List<String> id,
            @Nullable List<String> shown,
            @Nullable List<String> pick,
            @Nullable List<String> without,
            @Nullable String rule,
            @Nullable String ruleWas,
            @Nullable String one,
            @Nullable List<String> to,
            @Nullable List<String> agent,
            @Nullable List<String> was,
            @Nullable List<String> gets,
            @Nullable Integer all) {
        this.from = from == null && id != null && !id.isEmpty() ? "any" : text(from);
        this.region = text(region);
        this.source = text(source);
        this.filter = text(filter);
        this.rule = text(rule);
        this.ruleWas = text(ruleWas);
        this.one = text(one);
        this.stage = list(stage);
        this.id = list(id);
        this.shown = list(shown);
        this.pick = list(pick);
        this.without = list(without);
        this.to = list(to);
        this.agent = list(agent);
        this.was = list(was);
        this.gets = list(gets);
        this.all = all == null ? Integer.valueOf(-1) : all;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    private static List<String> list(@Nullable List<String> typed) {
        return typed == null ? List.of() : List.copyOf(typed);
    }

    public @Nullable UserId owner() {
        List<Long> ids = numbers(List.of(from));
        return ids.isEmpty() ? null : new UserId(ids.getFirst());
    }

    /** Whoever has them: dealers that were picked or filtered elsewhere, or all there are. */
    public boolean anybody() {
        return from.equals("any");
    }

    public boolean free() {
        return owner() == null && !anybody();
    }

    /** Of nobody's dealers only leads can be chosen: what is in work belongs to somebody. */
    public Set<Standing.Kind> stages() {
        if (free()) {
            return EnumSet.of(Standing.Kind.LEAD);
        }
        Set<Standing.Kind> stages = EnumSet.noneOf(Standing.Kind.class);
        for (Standing.Kind kind : Standing.Kind.values()) {
            if (stage.contains(kind.name())) {
                stages.add(kind);
            }
        }
        return stages;
    }

    /** Everything that fits, also what is not ticked. */
    Selection fitting() {
        Set<Source> sources = Arrays.stream(Source.values())
                .filter(each -> each.name().equals(source))
                .collect(Collectors.toSet());
        return new Selection(
                anybody() ? Selection.From.ANYBODY : new Selection.From(false, owner()),
                stages(),
                regions(),
                sources,
                Set.copyOf(numbers(id)),
                Set.of(),
                DealerFilter.parse(filter));
    }

    /** What is to be given. */
    Selection selection() {
        return fitting().without(excluded());
    }

    Set<Long> excluded() {
        Set<Long> out = new HashSet<>(numbers(shown));
        numbers(pick).forEach(out::remove);
        out.addAll(numbers(without));
        return out;
    }

    private Set<String> regions() {
        return Arrays.stream(region.toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Numbers that somebody typed over turn any rule into that one. */
    Rule chosenRule() {
        Rule asked = Arrays.stream(Rule.values())
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .orElse(Rule.IN_TURN);
        boolean typedOver = rule.equals(ruleWas) && !gets.equals(was);
        return typedOver ? Rule.MIXED : asked;
    }

    /** Null: nothing was said yet, so whoever is here. */
    @Nullable
    Set<UserId> ticked() {
        return ruleWas.isEmpty() ? null : numbers(to).stream().map(UserId::new).collect(Collectors.toSet());
    }

    Map<UserId, Integer> typed() {
        Map<UserId, Integer> typed = new HashMap<>();
        for (int i = 0; i < Math.min(agent.size(), gets.size()); i++) {
            List<Long> id = numbers(List.of(agent.get(i)));
            if (!id.isEmpty()) {
                typed.put(new UserId(id.getFirst()), count(gets.get(i)));
            }
        }
        return typed;
    }

    private static int count(String typed) {
        String digits = typed.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }

    static List<Long> numbers(List<String> typed) {
        return typed.stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                .filter(each -> each.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
