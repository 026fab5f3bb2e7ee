package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where commas part people from each other, and where the last name of one from the first.
 *
 * @param before whether phones stand before the names
 */
record LastNames(boolean before) {

    private static final Pattern PATRONYMIC =
            Pattern.compile("(?iu)\\p{L}+(?:[ое]вич|[ое]вна|ичн?а|ич|[oe]vich|[oe]vna|ichna)");

    List<Part> joined(List<Part> people) {
        return several(people) ? people : pairs(people) ? paired(people) : List.of(one(people));
    }

    /** {@code Lee, Ann} and {@code Иванов, Иван, Иванович} are one, with the last name first. */
    private boolean several(List<Part> people) {
        boolean whole = people.stream().allMatch(Part::whole);
        boolean none = people.stream().noneMatch(Part::whole);
        boolean told = people.isEmpty() || (before ? people.getLast() : people.getFirst()).told();
        boolean patronymic = none
                && people.stream()
                        .skip(1)
                        .anyMatch(each -> PATRONYMIC.matcher(each.name()).matches());
        return switch (people.size()) {
            case 0, 1 -> true;
            case 2 -> whole || told;
            default -> !patronymic && (told || !none || people.size() % 2 == 1);
        };
    }

    /** {@code Lee, Ann, 813 555 0140, Ray, Bob, 813 555 0141}. */
    private boolean pairs(List<Part> people) {
        int told = before ? 0 : 1;
        boolean pairs = people.size() % 2 == 0;
        for (int i = 0; i < people.size(); i++) {
            pairs &= people.get(i).told() == (i % 2 == told);
        }
        return pairs;
    }

    private static List<Part> paired(List<Part> people) {
        List<Part> paired = new ArrayList<>();
        for (int i = 0; i < people.size(); i += 2) {
            paired.add(one(people.subList(i, i + 2)));
        }
        return paired;
    }

    private static Part one(List<Part> people) {
        return people.stream()
                .reduce((one, other) -> one.and(other, one.name() + ", " + other.name()))
                .orElseThrow();
    }
}
