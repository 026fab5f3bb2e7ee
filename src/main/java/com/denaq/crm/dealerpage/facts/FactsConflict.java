package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.CountryNames;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two corrected the same facts at once: theirs is saved, mine is not.
 *
 * @param was what both started from
 * @param base theirs, written down for the next try
 */
public record FactsConflict(
        DealerId dealer,
        FactsForm was,
        FactsForm theirs,
        FactsForm mine,
        String base,
        @Nullable Changed by) {

    /** Fields that both have changed, and not to the same: to be chosen from, mine first. */
    public List<String> both() {
        return named(name -> changed(theirs, name)
                && changed(mine, name)
                && !theirs.get(name).equals(mine.get(name)));
    }

    /** Fields that only somebody else has changed: they stay so, and I am told. */
    public List<String> onlyTheirs() {
        return named(name -> changed(theirs, name) && !changed(mine, name));
    }

    /** Fields that only I have changed: they are kept as I typed them. */
    public List<String> onlyMine() {
        return named(name -> changed(mine, name) && !changed(theirs, name));
    }

    /** All but those to be chosen from: sent along. */
    public List<String> settled() {
        return named(name -> !both().contains(name));
    }

    /** As I left it where nobody else has touched it. */
    public String settled(String name) {
        return (changed(theirs, name) ? theirs : mine).get(name);
    }

    private boolean changed(FactsForm by, String name) {
        return !by.get(name).equals(was.get(name));
    }

    private static List<String> named(Predicate<String> which) {
        return FactsForm.NAMES.stream().filter(which).toList();
    }

    /** As people read it: days of the week by their names, nothing in a word. */
    public String shown(Screen screen, FactsForm form, String name) {
        String value = form.get(name);
        if (value.isEmpty()) {
            return screen.t("dealer.facts.nothing");
        }
        return switch (name) {
            case "days" ->
                Stream.of(value.split(","))
                        .filter(day -> day.matches("[1-7]")) // a form can be sent with anything
                        .map(day -> FactsView.dayName(Integer.parseInt(day), screen.locale()))
                        .collect(Collectors.joining(", "));
            case "country" -> CountryNames.of(value, screen.locale());
            default -> value;
        };
    }

    public String who(Screen screen) {
        return by == null || by.name() == null ? screen.t("dealer.facts.somebody") : by.name();
    }
}
