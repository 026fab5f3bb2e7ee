package com.denaq.crm.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Two changed the same at once: theirs is saved, mine is not. Drawn in place of the form: what only one of the two has
 * touched is settled, the rest is chosen from, mine first.
 *
 * @param was what both started from; null: that isn't known, and whatever differs is chosen from
 * @param mine with the same fields as theirs
 */
public record Clash(@Nullable TypedFields was, TypedFields theirs, TypedFields mine, Saver by, Wording words) {

    /** Whoever was faster, as far as it is known. */
    public record Saver(@Nullable String name, @Nullable Instant at) {

        public static final Saver UNKNOWN = new Saver(null, null);
    }

    /** How fields and what stands in them are called. */
    public interface Wording {

        String label(String name);

        /** As people read it; empty for nothing. */
        default String value(String name, String value) {
            return value;
        }
    }

    /** Fields that both have changed, and not to the same. */
    public List<String> both() {
        return named(name -> changed(theirs, name)
                && changed(mine, name)
                && !theirs.get(name).equals(mine.get(name)));
    }

    /** Fields that only somebody else has changed: they stay so, and I am told. */
    public List<String> onlyTheirs() {
        return named(name -> was != null && changed(theirs, name) && !changed(mine, name));
    }

    /** Fields that only I have changed: they are kept as I typed them. */
    public List<String> onlyMine() {
        return named(name -> was != null && changed(mine, name) && !changed(theirs, name));
    }

    /** All but those to be chosen from: sent along. */
    public List<String> settled() {
        return named(name -> !both().contains(name));
    }

    /** As I left it where nobody else has touched it. */
    public String settled(String name) {
        return (changed(theirs, name) ? theirs : mine).get(name);
    }

    private boolean changed(TypedFields by, String name) {
        return was == null || !by.get(name).equals(was.get(name));
    }

    private List<String> named(Predicate<String> which) {
        return theirs.values().keySet().stream().filter(which).toList();
    }

    public String shown(Screen screen, @Nullable TypedFields form, String name) {
        String value = form == null ? "" : words.value(name, form.get(name));
        return value.isEmpty() ? screen.t("component.clash.nothing") : value;
    }

    public String who(Screen screen) {
        return by.name() == null ? screen.t("component.clash.somebody") : by.name();
    }

    /** What the way out is called that leaves everything as they made it. */
    public String leave(Screen screen) {
        return by.name() == null
                ? screen.t("component.clash.theirs.somebody")
                : screen.t("component.clash.theirs", "who", by.name());
    }

    /** Who changed it, and when. */
    public String told(Screen screen) {
        return by.at() == null
                ? screen.t("component.clash", "who", who(screen))
                : screen.t("component.clash.when", "who", who(screen), "when", screen.when(by.at()));
    }
}
