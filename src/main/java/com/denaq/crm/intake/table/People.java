package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Reached.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people whom one cell names, each with what they do there and how they are reached, where that is written: {@code Ann Lee
 * (owner), Bob Ray 813 555 0140}.
 */
final class People {

    private static final int MOST = 20;

    private static final Pattern PERHAPS =
            Pattern.compile("[;,/|&+(\\n:]|\\s[-–—]\\s|\\s(?:and|и|und|et|y|та|і)\\s|" + Reached.MARK);
    private static final Pattern DIGIT = Pattern.compile("[\\p{N}@]");

    private static final String NOT_IN_BRACKETS = "(?![^(]*\\))";
    private static final Pattern APART = Pattern.compile("\\s*[;/|]\\s*" + NOT_IN_BRACKETS);
    private static final Pattern STRONGLY = Pattern.compile("\\s*[;|\\n]\\s*");
    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*" + NOT_IN_BRACKETS);
    private static final Pattern COMMA = Pattern.compile("\\s*[,\\n]\\s*" + NOT_IN_BRACKETS);
    private static final Pattern AND = Pattern.compile("\\s+(?:and|и|und|et|y|та|і|&|\\+)\\s+" + NOT_IN_BRACKETS);
    private static final Pattern SEVERAL_CELLS = Pattern.compile("(?<=[;|\\n,])");
    private static final Pattern END = Pattern.compile("[;|\\n,]$");
    private static final Pattern SUFFIX =
            Pattern.compile(",\\s*+([\\p{L}.]{2,8})(?=\\s*(?:$|[^\\p{L}.\\s]|(?:and|и)\\s))");

    private final Reached reached;

    /** Whether phones stand before the names. */
    private final boolean before;

    private People(Reached reached, String text) {
        this.reached = reached;
        before = text.strip().matches("(?s)" + Reached.MARK + ".*\\p{L}.*");
    }

    /**
     * None where nobody is named. One who is called like the cell where it can't be told apart; one without a name where it
     * only tells how they are reached.
     */
    static List<Somebody> in(String cell, String country) {
        Reached reached = Reached.in(cell, country);
        String text = SUFFIX.matcher(named(reached.text()))
                .replaceAll(match -> Jobs.behindName(match.group(1))
                        ? Part.COMMA + Matcher.quoteReplacement(match.group(1))
                        : Matcher.quoteReplacement(match.group()));
        return text.isBlank() ? List.of() : new People(reached, text).read(text);
    }

    /** Whose name stands in several columns is one; theirs may be behind it. */
    static Somebody one(String name, String country) {
        Reached reached = Reached.in(name, country);
        return new People(reached, name).somebody(whole(reached.text()));
    }

    /** Without what says that there is nobody. */
    private static String named(String text) {
        String named = Stream.of(SEVERAL_CELLS.split(text))
                .filter(each -> !Reached.marks(each).isEmpty()
                        || !Absent.name(END.matcher(each).replaceFirst("").strip()))
                .collect(Collectors.joining());
        return named.length() == text.length()
                ? text
                : END.matcher(named.strip()).replaceFirst("");
    }

    private List<Somebody> read(String text) {
        boolean unclosed =
                text.chars().map(each -> each == '(' ? 1 : each == ')' ? -1 : 0).sum() != 0;
        if (!PERHAPS.matcher(text).find() && !Jobs.is(text) || unclosed) {
            return List.of(somebody(whole(text)));
        }
        if (DIGIT.matcher(Reached.words(text)).find()) {
            boolean marked = !Reached.marks(text).isEmpty();
            List<Part> each = Stream.of(marked ? STRONGLY.split(text) : new String[] {text})
                    .map(People::whole)
                    .toList();
            return people(together(each));
        }
        List<String> pieces = Stream.of(APART.split(text))
                .flatMap(People::lines)
                .filter(piece -> !piece.isBlank())
                .toList();
        if (pieces.isEmpty() || pieces.size() > MOST || pieces.stream().anyMatch(People::letter)) {
            return List.of(somebody(whole(text)));
        }
        List<Part> parts = together(
                pieces.stream().flatMap(piece -> commas(piece).stream()).toList());
        return parts.size() > MOST ? List.of(somebody(whole(text))) : people(parts);
    }

    private static Part whole(String text) {
        String words = Pieces.bare(Reached.words(text)).replaceAll("[ \\u00a0]{2,}", " ");
        return new Part(words.replaceFirst("\\s*[,;]+$", ""), null, null, Reached.marks(text));
    }

    /** {@code c/o Ann Lee} is one. */
    private static boolean letter(String piece) {
        return piece.length() < 2 && Reached.marks(piece).isEmpty();
    }

    /** Each line is somebody, unless a name goes on in the next. */
    private static Stream<String> lines(String piece) {
        String[] lines = LINES.split(piece.strip());
        boolean each = Arrays.stream(lines)
                .allMatch(line -> Part.words(Reached.words(line)) > 1
                        || Reached.words(line).isEmpty());
        return each ? Arrays.stream(lines) : Stream.of(piece);
    }

    private List<Part> commas(String piece) {
        List<Part> parts = new ArrayList<>();
        for (String item : COMMA.split(piece.strip())) {
            new PartRuns(item, before).read().forEach(part -> add(part, parts));
        }
        List<Part> people = together(parts);
        boolean job = people.size() > 1
                && people.getFirst().job() == null
                && Jobs.is(people.getFirst().name());
        if (job) { // director, Ivan Petrov
            Part first = people.removeFirst();
            people.set(0, people.getFirst().doing(first.name()).reached(first.marks()));
        }
        return new LastNames(before).joined(people);
    }

    private void add(Part part, List<Part> parts) {
        Part last = parts.isEmpty() ? null : parts.getLast();
        if (last != null && part.name().isEmpty() && !before) {
            parts.set(parts.size() - 1, last.reached(part.marks()));
        } else if (last != null && part.job() == null && !last.name().isEmpty() && of(last, part.name())) {
            parts.set(parts.size() - 1, last.with(part.name()).reached(part.marks()));
        } else {
            List<String> both = both(part.name());
            both.subList(0, both.size() - 1).forEach(name -> parts.add(new Part(name, part.job(), null, "")));
            parts.add(part.called(both.getLast()));
        }
    }

    /** Whether the words are what somebody does, and no name. */
    private static boolean of(Part last, String words) {
        boolean first = last.job() == null && Jobs.is(last.name()); // director, sales manager
        return !first && Jobs.is(words) || last.whole() && !Part.small(last.name()) && Part.small(words);
    }

    /** What stands without a name belongs to the one before, or where numbers come first to the one behind. */
    private List<Part> together(List<Part> parts) {
        List<Part> people = new ArrayList<>();
        String loose = "";
        for (Part each : parts) {
            if (!each.name().isEmpty()) {
                people.add(each.reached(loose));
                loose = "";
            } else if (people.isEmpty() || before) {
                loose += each.marks();
            } else {
                people.add(people.removeLast().reached(each.marks()));
            }
        }
        if (!loose.isEmpty()) {
            Part last = people.isEmpty() ? new Part("", null, null, "") : people.removeLast();
            people.add(last.reached(loose));
        }
        return people;
    }

    /** {@code Ann Lee and Bob Ray}; {@code Ann and Bob Lee} can't be told apart. */
    private static List<String> both(String name) {
        String[] both = AND.split(name);
        return Arrays.stream(both).allMatch(each -> Part.words(each) > 1) ? List.of(both) : List.of(name);
    }

    private List<Somebody> people(List<Part> parts) {
        List<Part> dealt = dealt(Kind.EMAIL, dealt(Kind.PHONE, parts));
        return dealt.stream().map(this::somebody).toList();
    }

    /** {@code Ann Lee, Bob Ray, 813 555 0140, 813 555 0141}: to each one of several where there are as many of them as people. */
    private List<Part> dealt(Kind kind, List<Part> parts) {
        int at = before ? 0 : parts.size() - 1;
        List<String> all = marks(kind, parts.get(at));
        boolean others = IntStream.range(0, parts.size())
                .anyMatch(i -> i != at && !marks(kind, parts.get(i)).isEmpty());
        if (parts.size() < 2 || all.size() != parts.size() || others) {
            return parts;
        }
        List<Part> dealt = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String rest = i == at ? part.marks().replaceAll("[" + String.join("", all) + "]", "") : part.marks();
            dealt.add(new Part(part.name(), part.job(), part.remark(), rest + all.get(i)));
        }
        return dealt;
    }

    private List<String> marks(Kind kind, Part part) {
        return part.marks()
                .chars()
                .filter(mark -> reached.is(kind, (char) mark))
                .mapToObj(Character::toString)
                .toList();
    }

    private Somebody somebody(Part part) {
        Stream<String> pages = reached.of(Kind.PAGE, part.marks()).stream();
        String remark = Stream.concat(Stream.ofNullable(part.remark()), pages).collect(Collectors.joining(", "));
        return new Somebody(
                part.name().replace(String.valueOf(Part.COMMA), ", "),
                part.job(),
                remark.isEmpty() ? null : remark,
                reached.of(Kind.PHONE, part.marks()),
                reached.of(Kind.EMAIL, part.marks()));
    }
}
