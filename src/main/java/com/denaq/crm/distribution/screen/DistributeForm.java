package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Rule;
import com.denaq.crm.distribution.planning.Selection;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.reading.WrittenRegions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen on Distribute, as the address says it; absent is empty, and what can't be read is ignored.
 *
 * @param from an agent's id, {@code any} for whoever has them, or empty for the free leads
 * @param regions those typed in {@code region}, as dealers keep them
 * @param filter the query of a Dealers list
 * @param id dealers picked elsewhere, and only they
 * @param none whether nothing is given but what is ticked; otherwise all that fits but what was unticked
 * @param shown those that could be picked here; with {@code pick} those that are
 * @param rows how many are listed at most
 * @param ruleWas the rule that {@code was} was planned by: numbers that differ from it were typed
 * @param to the agents that are ticked
 * @param all how many there were when it was planned
 */
public record DistributeForm(
        String from,
        List<String> stage,
        String region,
        Set<String> regions,
        String source,
        String filter,
        List<Long> id,
        boolean none,
        List<Long> shown,
        List<Long> pick,
        List<Long> without,
        int rows,
        String rule,
        String ruleWas,
        String one,
        List<String> to,
        List<String> agent,
        List<String> was,
        List<String> gets,
        int all) {

    /** Also with thousands parted; nothing is none. */
    private static final Pattern NUMBER = Pattern.compile("\\d{0,7}|\\d{1,3}(?:[,\\s\u00a0\u202f]\\d{3}){1,2}");

    static final int FEW = 50;
    static final int MANY = 200; // each is named twice in an address, which has a limit

    /** Not bound by Spring, which would take {@code 4,5} for two numbers. */
    static DistributeForm of(Map<String, List<String>> typed, String country) {
        List<Long> id = numbers(list(typed, "id"));
        boolean afresh = typed.containsKey("tick"); // all or none, whatever was ticked before
        String region = text(typed, "region");
        return new DistributeForm(
                !typed.containsKey("from") && !id.isEmpty() ? "any" : text(typed, "from"),
                list(typed, "stage"),
                region,
                WrittenRegions.read(region, country),
                text(typed, "source"),
                text(typed, "filter"),
                id,
                text(typed, afresh ? "tick" : "base").equals("none"),
                afresh ? List.of() : numbers(list(typed, "shown")),
                afresh ? List.of() : numbers(list(typed, "pick")),
                afresh ? List.of() : numbers(list(typed, "without")),
                Math.clamp(count(text(typed, typed.containsKey("more") ? "more" : "rows")), FEW, MANY),
                text(typed, "rule"),
                text(typed, "ruleWas"),
                text(typed, "one"),
                list(typed, "to"),
                list(typed, "agent"),
                list(typed, "was"),
                list(typed, "gets"),
                typed.containsKey("all") ? count(text(typed, "all")) : -1);
    }

    private static String text(Map<String, List<String>> typed, String name) {
        return list(typed, name).stream().findFirst().orElse("").strip();
    }

    private static List<String> list(Map<String, List<String>> typed, String name) {
        return List.copyOf(typed.getOrDefault(name, List.of()));
    }

    public @Nullable UserId owner() {
        List<Long> ids = numbers(List.of(from));
        return ids.isEmpty() ? null : new UserId(ids.getFirst());
    }

    /** Whoever has them: dealers that were picked or filtered elsewhere, or all there are. */
    public boolean anybody() {
        return from.equals("any");
    }

    /** Whether that is done with what is typed here: all of it could be read. */
    boolean applies(Plan plan) {
        return plan.applicable() && unreadable().isEmpty();
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
                regions,
                sources,
                Set.copyOf(id),
                Set.of(),
                DealerFilter.parse(filter));
    }

    /** What is to be given. */
    Selection selection() {
        return none ? fitting().only(picked()) : fitting().without(excluded());
    }

    /** Never empty, which would restrict nothing. */
    private Set<Long> picked() {
        Set<Long> picked = new HashSet<>(pick);
        if (!id.isEmpty()) {
            picked.retainAll(id);
        }
        return picked.isEmpty() ? Set.of(0L) : picked;
    }

    Set<Long> excluded() {
        Set<Long> out = new HashSet<>(shown);
        pick.forEach(out::remove);
        out.addAll(without);
        return out;
    }

    boolean ticks(long dealer) {
        return none ? pick.contains(dealer) : !excluded().contains(dealer);
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
        each((agent, number) -> typed.put(agent, count(number)));
        return typed;
    }

    /** What somebody typed that is no number of dealers. */
    Map<UserId, String> unreadable() {
        Map<UserId, String> unreadable = new HashMap<>();
        if (chosenRule() == Rule.MIXED) {
            each((agent, number) -> {
                if (!NUMBER.matcher(number.strip()).matches()) {
                    unreadable.put(agent, number);
                }
            });
        }
        return unreadable;
    }

    private void each(BiConsumer<UserId, String> line) {
        for (int i = 0; i < Math.min(agent.size(), gets.size()); i++) {
            List<Long> id = numbers(List.of(agent.get(i)));
            if (!id.isEmpty()) {
                line.accept(new UserId(id.getFirst()), gets.get(i));
            }
        }
    }

    private static int count(String typed) {
        return NUMBER.matcher(typed.strip()).matches() ? Integer.parseInt("0" + typed.replaceAll("\\D", "")) : 0;
    }

    static List<Long> numbers(List<String> typed) {
        return typed.stream()
                .flatMap(each -> Arrays.stream(each.split("[,.]")))
                .map(String::strip)
                .filter(each -> each.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
