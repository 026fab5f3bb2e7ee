package com.denaq.crm.api.problems;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program sends beside a list of things in the same body. */
public final class BesideItems {

    private BesideItems() {}

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
