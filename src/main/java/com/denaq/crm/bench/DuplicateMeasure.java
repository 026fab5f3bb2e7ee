package com.denaq.crm.bench;

import java.util.List;
import java.util.Map;

/** Counts how right answers are: see {@code bench/duplicates/README.md} for what each figure means. */
final class DuplicateMeasure {

    int questions;
    private int duplicates;
    private int matches;
    private int apart;
    private int fresh;
    private int possible;
    private int first;
    private int firstFive;
    private int foundFirst;
    private int hit;
    private int called;
    private int calledRight;
    private int shown;
    private int shownRight;
    private int alarms;
    private int nags;
    private int over;

    static DuplicateMeasure of(List<DuplicateTruth> truths, Map<String, List<DuplicateAnswer>> answers) {
        DuplicateMeasure measure = new DuplicateMeasure();
        truths.forEach(truth -> measure.count(truth, answers.getOrDefault(truth.question(), List.of())));
        return measure;
    }

    private void count(DuplicateTruth truth, List<DuplicateAnswer> answer) {
        List<Boolean> right = answer.stream()
                .map(each -> truth.right().contains(each.record()))
                .toList();
        List<Boolean> here = answer.stream()
                .filter(DuplicateAnswer::here)
                .map(each -> truth.right().contains(each.record()))
                .toList();
        boolean rightHere = !here.isEmpty() && here.getFirst();
        questions++;
        if (truth.right().isEmpty()) {
            apart++;
            alarms += here.isEmpty() ? 0 : 1;
        } else {
            matches++;
            first += !right.isEmpty() && right.getFirst() ? 1 : 0;
            firstFive += right.stream().limit(5).anyMatch(each -> each) ? 1 : 0;
            foundFirst += !right.isEmpty() && right.getFirst() ? 1 : 0;
        }
        if (truth.expects("duplicate")) {
            duplicates++;
            hit += rightHere ? 1 : 0;
        }
        if (!here.isEmpty() && !(truth.expects("possible") && rightHere)) {
            called++;
            calledRight += rightHere ? 1 : 0;
        }
        if (!right.isEmpty() && !truth.expects("not_duplicate")) {
            shown++;
            shownRight += right.getFirst() ? 1 : 0;
        }
        fresh += truth.expects("new") ? 1 : 0;
        nags += truth.expects("new") && !right.isEmpty() ? 1 : 0;
        possible += truth.expects("possible") ? 1 : 0;
        over += truth.expects("possible") && !here.isEmpty() ? 1 : 0;
    }

    double firstShare() {
        return share(first, matches);
    }

    double recallAtFive() {
        return share(firstFive, matches);
    }

    double found() {
        return share(foundFirst, matches);
    }

    double recall() {
        return share(hit, duplicates);
    }

    double precision() {
        return share(calledRight, called);
    }

    double shownPrecision() {
        return share(shownRight, shown);
    }

    double shownScore() {
        return mean(shownPrecision(), found());
    }

    double heldUp() {
        return share(alarms, apart);
    }

    double nagging() {
        return share(nags, fresh);
    }

    double overreach() {
        return share(over, possible);
    }

    /** Not a number where there is nothing to divide. */
    private static double share(int some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }

    /** Harmonic. */
    private static double mean(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
