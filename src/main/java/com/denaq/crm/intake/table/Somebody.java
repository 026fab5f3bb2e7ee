package com.denaq.crm.intake.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a cell names.
 *
 * @param name empty: nobody is named, what they are reached by stands alone
 * @param job null: it isn't written
 * @param remark what else is said of them, or where they are found on the web
 */
record Somebody(String name, @Nullable String job, @Nullable String remark, List<String> phones, List<String> emails) {

    /** {@code Olga Kim (sales), olga@kim.com}. */
    String shown() {
        String called = job == null ? name : name + " (" + job + ")";
        return Stream.of(Stream.of(called), phones.stream(), emails.stream(), Stream.ofNullable(remark))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
