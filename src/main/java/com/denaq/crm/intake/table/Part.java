package com.denaq.crm.intake.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of a cell of people says of one of them.
 *
 * @param name empty: of somebody who is named before it or behind
 * @param job null: it isn't written
 * @param remark null: nothing else is said
 * @param marks of what they are reached by
 */
record Part(String name, @Nullable String job, @Nullable String remark, String marks) {

    /** Stands for the comma before {@code Jr.}, which parts nothing. */
    static final char COMMA = '\uE0FF';

    private static final Pattern BEHIND = Pattern.compile("([^()]*[^()\\s])\\s*\\(([^()]+)\\)");
    private static final Pattern BESIDE = Pattern.compile("\\s+[-–—]\\s+|\\s*:\\s+");
    private static final Pattern WORD = Pattern.compile("(?<!\\S)[^\\s\\p{L}]*+\\p{L}\\S*");
    private static final Pattern TITLE = Pattern.compile("(?iu)(?:mrs?|ms|dr|prof|herr|frau|г-н|г-жа)\\.?");
    private static final int LONGEST_JOB = 5;

    static Part of(String words) {
        Matcher behind = BEHIND.matcher(words);
        if (behind.matches() && (Jobs.is(behind.group(2)) || small(behind.group(2)))) {
            return new Part(behind.group(1), behind.group(2).strip(), null, "");
        }
        String[] beside = BESIDE.split(words);
        if (beside.length == 2 && Jobs.is(beside[0]) != Jobs.is(beside[1])) {
            int name = Jobs.is(beside[0]) ? 1 : 0;
            return new Part(beside[name].strip(), beside[1 - name].strip(), null, "");
        }
        String[] both = Jobs.beside(words);
        return new Part(both[0], both[1].isEmpty() ? null : both[1], null, "");
    }

    /** What was said of somebody behind a name, without being one: what they do, or something else about them. */
    Part with(String words) {
        boolean bracket = words.startsWith("(") && words.endsWith(")");
        String bare = bracket ? words.substring(1, words.length() - 1) : words;
        return Jobs.is(bare) || bracket && small(bare) || small(bare) && words(bare) <= LONGEST_JOB && marks.isEmpty()
                ? new Part(name, joined(job, bare), remark, marks)
                : new Part(name, job, joined(remark, bare), marks);
    }

    Part reached(String more) {
        return new Part(name, job, remark, marks + more);
    }

    Part doing(@Nullable String more) {
        return new Part(name, joined(more, job), remark, marks);
    }

    Part called(String other) {
        return new Part(other, job, remark, marks);
    }

    /** Both are one person with that name. */
    Part and(Part other, String both) {
        return new Part(both, joined(job, other.job), joined(remark, other.remark), marks + other.marks);
    }

    /** Whether it says of one alone what they do, or how they are reached. */
    boolean told() {
        return job != null || !marks.isEmpty();
    }

    boolean whole() {
        return words(name) > 1;
    }

    static boolean small(String words) {
        return !words.isEmpty() && Character.isLowerCase(words.codePointAt(0));
    }

    static long words(String name) {
        int comma = name.indexOf(COMMA);
        return WORD.matcher(comma < 0 ? name : name.substring(0, comma))
                .results()
                .filter(word -> !TITLE.matcher(word.group()).matches())
                .count();
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : one + ", " + other;
    }
}
