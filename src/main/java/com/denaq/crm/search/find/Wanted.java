package com.denaq.crm.search.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a dealer must have a word of, for each word that was typed: words that begin so, or one of several others.
 * Renders itself to SQL over the alias of {@code search_word}.
 */
public record Wanted(List<Choice> choices) {

    /** @param others instead of the words that begin so; empty: those */
    public record Choice(String typed, List<String> others) {

        List<String> spellings() {
            return others.isEmpty() ? List.of(typed) : others;
        }
    }

    public boolean nothing() {
        return choices.isEmpty();
    }

    /** Condition number {@code i} for that alias. A range, not LIKE: that is fast also in a plan for any word, as this is. */
    String condition(int i, String alias) {
        return choices.get(i).others().isEmpty()
                ? "%1$s.word >= (select :from%2$d::text) and %1$s.word < (select :to%2$d::text)".formatted(alias, i)
                : "%s.word = any(:others%d)".formatted(alias, i);
    }

    Map<String, Object> params() {
        Map<String, Object> params = new LinkedHashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            if (choice.others().isEmpty()) {
                params.put("from" + i, choice.typed());
                params.put("to" + i, choice.typed() + "{"); // comes after z
            } else {
                params.put("others" + i, choice.others().toArray(String[]::new));
            }
        }
        return params;
    }

    /** The words of the choices, for marking what was found. */
    public List<String> marked() {
        return choices.stream().flatMap(each -> each.spellings().stream()).toList();
    }
}
