package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people whom one cell names, each with what they do there, where that is written: {@code Ann Lee (owner), Bob Ray}. */
final class People {

    private static final int MOST = 20;

    private static final Pattern PERHAPS = Pattern.compile("[;,/|&+(\\n:]|\\s[-–—]\\s|\\s(?:and|и)\\s");

    /** A phone or an e-mail stands there as well: nobody can tell whose. */
    private static final Pattern MORE = Pattern.compile("[\\p{N}@]");

    private static final String NOT_IN_BRACKETS = "(?![^(]*\\))";
    private static final Pattern APART = Pattern.compile("\\s*[;/|]\\s*" + NOT_IN_BRACKETS);
    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*" + NOT_IN_BRACKETS);
    private static final Pattern COMMA = Pattern.compile("\\s*[,\\n]\\s*" + NOT_IN_BRACKETS);
    private static final Pattern AND = Pattern.compile("\\s+(?:and|и|&|\\+)\\s+" + NOT_IN_BRACKETS);
    private static final Pattern BEHIND = Pattern.compile("([^()]*[^()\\s])\\s*\\(([^()]+)\\)");
    private static final Pattern BESIDE = Pattern.compile("\\s+[-–—]\\s+|\\s*:\\s+");
    private static final Pattern WORD = Pattern.compile("(?<!\\S)[^\\s\\p{L}]*+\\p{L}\\S*");
    private static final Pattern TITLE = Pattern.compile("(?iu)(?:mrs?|ms|dr|prof|г-н|г-жа)\\.?");
    private static final Pattern PATRONYMIC =
            Pattern.compile("(?iu)\\p{L}+(?:[ое]вич|[ое]вна|ичн?а|ич|[oe]vich|[oe]vna|ichna)");

    private People() {}

    /** @param job null: it isn't written */
    record Somebody(String name, @Nullable String job) {

        boolean whole() {
            return words(name) > 1;
        }
    }

    /** At least one, who is called like the cell where it can't be told apart. */
    static List<Somebody> in(String cell) {
        List<Somebody> itself = List.of(new Somebody(cell, null));
        if (!PERHAPS.matcher(cell).find() || MORE.matcher(cell).find() || unclosed(cell)) {
            return itself;
        }
        List<String> parts = Stream.of(APART.split(cell))
                .flatMap(People::lines)
                .filter(part -> !part.isBlank())
                .toList();
        if (parts.isEmpty() || parts.size() > MOST || parts.stream().anyMatch(People::letter)) {
            return itself;
        }
        List<Somebody> people =
                parts.stream().flatMap(part -> commas(part).stream()).toList();
        boolean plain = people.size() == 1 && people.getFirst().job() == null;
        return plain || people.size() > MOST ? itself : people;
    }

    private static boolean unclosed(String cell) {
        return cell.chars().map(each -> each == '(' ? 1 : each == ')' ? -1 : 0).sum() != 0;
    }

    /** {@code c/o Ann Lee} is one. */
    private static boolean letter(String part) {
        return part.length() < 2;
    }

    /** Each line is somebody, unless a name goes on in the next. */
    private static Stream<String> lines(String part) {
        String[] lines = LINES.split(part.strip());
        return Arrays.stream(lines).allMatch(line -> words(line) > 1) ? Arrays.stream(lines) : Stream.of(part);
    }

    private static List<Somebody> commas(String part) {
        List<Somebody> people = new ArrayList<>();
        String next = null;
        for (String each : COMMA.split(part.strip())) {
            Somebody one = somebody(each.strip());
            Somebody before = people.isEmpty() ? null : people.getLast();
            if (one.name.isEmpty()) {
                continue;
            }
            if (before != null && Jobs.behindName(one.name)) {
                people.set(people.size() - 1, new Somebody(before.name + ", " + one.name, before.job));
            } else if (before != null && one.job == null && Jobs.is(one.name)) {
                people.set(people.size() - 1, new Somebody(before.name, joined(before.job, one.name)));
            } else if (before == null && next == null && one.job == null && Jobs.is(one.name)) {
                next = one.name;
            } else {
                both(one.name).forEach(name -> people.add(new Somebody(name, one.job)));
                if (next != null) {
                    people.set(0, new Somebody(people.getFirst().name, joined(next, people.getFirst().job)));
                    next = null;
                }
            }
        }
        return people.isEmpty() ? List.of(new Somebody(part.strip(), null)) : several(people) ? people : one(people);
    }

    /** {@code Lee, Ann} and {@code Иванов, Иван, Иванович} are one, with the last name first. */
    private static boolean several(List<Somebody> people) {
        boolean whole = people.stream().allMatch(Somebody::whole);
        boolean none = people.stream().noneMatch(Somebody::whole);
        boolean told = people.getFirst().job != null;
        boolean patronymic = none
                && people.stream()
                        .skip(1)
                        .anyMatch(each -> PATRONYMIC.matcher(each.name).matches());
        return switch (people.size()) {
            case 1 -> true;
            case 2 -> whole || told;
            default -> !patronymic && (told || !none || people.size() % 2 == 1);
        };
    }

    private static List<Somebody> one(List<Somebody> people) {
        String name = String.join(", ", people.stream().map(Somebody::name).toList());
        String job = people.stream().map(Somebody::job).reduce(null, People::joined);
        return List.of(new Somebody(name, job));
    }

    private static Somebody somebody(String part) {
        Matcher behind = BEHIND.matcher(part);
        if (behind.matches()
                && (Jobs.is(behind.group(2))
                        || Character.isLowerCase(behind.group(2).codePointAt(0)))) {
            return new Somebody(behind.group(1), behind.group(2).strip());
        }
        String[] beside = BESIDE.split(part);
        if (beside.length == 2 && Jobs.is(beside[0]) != Jobs.is(beside[1])) {
            int name = Jobs.is(beside[0]) ? 1 : 0;
            return new Somebody(beside[name].strip(), beside[1 - name].strip());
        }
        return new Somebody(part, null);
    }

    /** {@code Ann Lee and Bob Ray}; {@code Ann and Bob Lee} can't be told apart. */
    private static List<String> both(String name) {
        String[] both = AND.split(name);
        return Arrays.stream(both).allMatch(each -> words(each) > 1) ? List.of(both) : List.of(name);
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : one + ", " + other;
    }

    private static long words(String name) {
        return WORD.matcher(name)
                .results()
                .filter(word -> !TITLE.matcher(word.group()).matches())
                .count();
    }
}
