package com.denaq.crm.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures of one set, in all and by category. */
final class DuplicateReport {

    private static final List<String> ORDER = List.of("duplicate", "possible", "not_duplicate", "new");

    private final List<DuplicateTruth> truths;
    private final Map<String, List<DuplicateAnswer>> answers;
    private final DuplicateMeasure all;

    DuplicateReport(List<DuplicateTruth> truths, Map<String, List<DuplicateAnswer>> answers) {
        this.truths = truths;
        this.answers = answers;
        this.all = DuplicateMeasure.of(truths, answers);
    }

    String text(boolean real) {
        StringBuilder out = new StringBuilder();
        line(out, "F1 shown", all.shownScore(), real ? 0.93 : 0.98, true);
        line(out, "recall@5", all.recallAtFive(), real ? 0.985 : 0.995, true);
        line(out, "already here: precision", all.precision(), real ? 0.985 : 0.995, true);
        line(out, "already here: recall", all.recall(), real ? 0.88 : 0.95, true);
        line(out, "new companies held up", all.heldUp(), real ? 0.01 : 0.005, false);
        line(out, "nagging", all.nagging(), real ? 0.04 : 0.03, false);
        line(out, "worst third of categories", worstThird(), 0.88, true);
        out.append(String.format("%-36s %5s%n", "overreach", percent(all.overreach())));
        out.append(String.format(
                "%n%-36s %4s %9s %9s %7s %7s %8s %8s %8s%n",
                "category", "n", "recall@1", "recall@5", "found", "recall", "precis.", "held up", "nagging"));
        byCategory().forEach((category, measure) -> out.append(row(category, measure)));
        return out.toString();
    }

    private static void line(StringBuilder out, String what, double value, double goal, boolean atLeast) {
        boolean reached = atLeast ? value >= goal : value <= goal;
        out.append(String.format(
                Locale.ROOT,
                "%-36s %5s   goal %s %.1f %s%n",
                what,
                percent(value),
                atLeast ? "≥" : "≤",
                100 * goal,
                Double.isNaN(value) ? "" : reached ? "reached" : "missed"));
    }

    private static String row(String category, DuplicateMeasure measure) {
        return String.format(
                "%-36s %4d %9s %9s %7s %7s %8s %8s %8s%n",
                category,
                measure.questions,
                percent(measure.firstShare()),
                percent(measure.recallAtFive()),
                percent(measure.found()),
                percent(measure.recall()),
                percent(measure.precision()),
                percent(measure.heldUp()),
                percent(measure.nagging()));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** What can be sure first, what is new last. */
    private Map<String, DuplicateMeasure> byCategory() {
        Map<String, List<DuplicateTruth>> groups = new TreeMap<>();
        truths.forEach(truth ->
                groups.computeIfAbsent(truth.category(), c -> new ArrayList<>()).add(truth));
        Map<String, DuplicateMeasure> ordered = new LinkedHashMap<>();
        for (String expect : ORDER) {
            groups.forEach((category, some) -> {
                if (!ordered.containsKey(category) && some.stream().anyMatch(each -> each.expects(expect))) {
                    ordered.put(category, DuplicateMeasure.of(some, answers));
                }
            });
        }
        return ordered;
    }

    /** The mean recall of the third of the categories that do worst: shows whoever has one trick only. */
    double worstThird() {
        List<Double> recalls = byCategory().values().stream()
                .map(DuplicateMeasure::recall)
                .filter(recall -> !recall.isNaN())
                .sorted()
                .toList();
        return recalls.stream()
                .limit(Math.max(1, recalls.size() / 3))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("questions", all.questions);
        figures.put("f1_shown", all.shownScore());
        figures.put("recall5", all.recallAtFive());
        figures.put("precision", all.precision());
        figures.put("recall", all.recall());
        figures.put("held_up", all.heldUp());
        figures.put("nagging", all.nagging());
        figures.put("worst_third", worstThird());
        figures.values().removeIf(value -> value instanceof Double number && number.isNaN());
        return figures;
    }
}
