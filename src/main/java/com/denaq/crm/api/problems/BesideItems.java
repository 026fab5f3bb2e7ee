package com.denaq.crm.api.problems;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program sends beside a list of things in the same body. */
public final class BesideItems {

    private static final String ITEMS = "items";

    private BesideItems() {}

    /** That there are none: called by another name, or not there at all. */
    public static ApiProblem missing(@Nullable Map<String, @Nullable Object> others) {
        List<String> sent = others == null ? List.of() : List.copyOf(others.keySet());
        for (String name : sent) {
            Optional<ApiProblem> misspelt = ApiProblem.misspelt(name, name, List.of(ITEMS));
            if (misspelt.isPresent()) {
                return misspelt.get();
            }
        }
        sent.forEach(Ignored::tell);
        return ApiProblem.invalid(ITEMS, "items-missing");
    }

    /**
     * Throws a problem where it tells of a single thing as well, misspelt or not; what resembles nothing of one is left out,
     * and the answer says so.
     *
     * @param single what one of the things is written as
     */
    public static void mustBeNothingOfOurs(
            @Nullable Map<String, @Nullable Object> others, Class<? extends Record> single) {
        List<String> members = Stream.of(single.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (String name : others == null ? List.<String>of() : others.keySet()) {
            if (Likeliest.of(name, members) != null) {
                throw ApiProblem.besideItems();
            }
            Ignored.tell(name);
        }
    }
}
