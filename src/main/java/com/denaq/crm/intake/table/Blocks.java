package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several lines a company, as they are copied from directories: the name, below it where it is and how it is reached. They
 * begin where a label comes again ({@code Name: …}), where a number stands in front, behind a blank line, or, without any
 * of that, where the same kinds of lines come again.
 */
final class Blocks {

    /** More lines than that nobody writes about a shop. */
    private static final int MOST_LINES = 12;

    private static final double MOST = 0.8;
    private static final int SEVERAL = 2;
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:№\\s*)?\\(?\\d{1,4}[.)](?:\\s.*|$)");
    private static final Pattern ONLY_NUMBER = Pattern.compile("(?:№\\s*)?\\(?\\d{1,4}[.)]?");

    private static final Set<Column> PLACES = EnumSet.of(Column.STREET, Column.CITY, Column.POSTCODE);
    private static final Set<Column> REACHES = EnumSet.of(Column.PHONE, Column.EMAIL, Column.SITE);

    private final List<NumberedLine> lines;
    private final List<BlockLine> read;
    private final Set<Integer> numbered = new HashSet<>();

    private Blocks(String text, List<NumberedLine> lines, String country) {
        this.lines = lines;
        read = lines.stream().map(line -> BlockLine.of(line.text(), country)).toList();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).length() <= BlockLine.LONGEST
                    && NUMBERED.matcher(all.get(i)).matches()) {
                numbered.add(i + 1);
            }
        }
    }

    /**
     * @param text as it was, with the numbers of its lines
     * @param lines those that aren't empty, without their numbers
     * @return the lines of each company; none where they are no blocks
     */
    static List<List<BlockLine>> in(String text, List<NumberedLine> lines, String country) {
        if (lines.size() < SEVERAL || lines.size() > SEVERAL * 10_000 || Delimiters.headed(lines)) {
            return List.of();
        }
        Blocks blocks = new Blocks(text, lines, country);
        List<List<BlockLine>> found = blocks.labelled();
        found = found != null ? found : blocks.numbered();
        found = found != null ? found : blocks.parted();
        found = found != null ? found : blocks.alike();
        found = found != null ? found : blocks.one();
        return found == null ? List.of() : found;
    }

    private @Nullable List<List<BlockLine>> labelled() {
        Column first = read.getFirst().labelled();
        long labels = read.stream().filter(line -> line.labelled() != null).count();
        if (first == null || first == Column.NOTHING || labels < lines.size() * MOST) {
            return null;
        }
        List<List<BlockLine>> blocks = from(i -> read.get(i).labelled() == first);
        boolean named =
                blocks.stream().allMatch(block -> block.stream().anyMatch(line -> line.labelled() == Column.NAME));
        return named && several(blocks) ? blocks : null;
    }

    private @Nullable List<List<BlockLine>> numbered() {
        IntPredicate begins = i -> numbered.contains(lines.get(i).number());
        if (!begins.test(0) || numbered.size() < SEVERAL) {
            return null;
        }
        List<List<BlockLine>> blocks =
                from(begins).stream().map(Blocks::withoutNumber).toList();
        return several(blocks) && told(blocks) ? blocks : null;
    }

    private @Nullable List<List<BlockLine>> parted() {
        List<List<BlockLine>> blocks = from(i -> lines.get(i).afterBlank());
        return blocks.size() >= SEVERAL && several(blocks) && told(blocks) ? blocks : null;
    }

    /** Without anything between: name, address, phone; name, address, phone. */
    private @Nullable List<List<BlockLine>> alike() {
        if (lines.stream().skip(1).anyMatch(NumberedLine::afterBlank)) {
            return null;
        }
        List<List<BlockLine>> blocks = from(i -> i == 0 || !read.get(i).tells());
        List<BlockLine.Kind> kinds =
                blocks.getFirst().stream().map(BlockLine::kind).toList();
        boolean same = blocks.stream()
                .allMatch(block -> block.stream().map(BlockLine::kind).toList().equals(kinds));
        boolean enough =
                kinds.size() > 2 && kinds.contains(BlockLine.Kind.PLACE) || kinds.size() == 2 && blocks.size() > 2;
        return same && enough && told(blocks) && !read.getFirst().tells() ? blocks : null;
    }

    /**
     * All of it of one company: below its name only where it is and how it is reached, with one line at most of something
     * else; or what stands below an e-mail.
     */
    private @Nullable List<List<BlockLine>> one() {
        int first = IntStream.range(0, read.size() - 1)
                .filter(i -> !read.get(i).pieces().isEmpty())
                .findFirst()
                .orElse(0);
        if (read.size() - first > MOST_LINES) {
            return null;
        }
        List<BlockLine> lines = from(i -> i == first).getLast();
        List<BlockLine> block = Signature.companyFirst(lines);
        Set<Column> told = BlockLine.parts(block).keySet();
        boolean whole =
                PLACES.stream().anyMatch(told::contains) && REACHES.stream().anyMatch(told::contains);
        long other = block.stream().skip(1).filter(line -> !line.onlyTells()).count();
        return whole && (other < SEVERAL || Signature.is(lines)) && named(block) && several(List.of(block))
                ? List.of(block)
                : null;
    }

    private static boolean named(List<BlockLine> block) {
        BlockLine name = block.getFirst();
        return name.mayName() && !name.tells() && sites(block) < SEVERAL;
    }

    private List<List<BlockLine>> from(IntPredicate begins) {
        List<List<BlockLine>> blocks = new ArrayList<>();
        IntStream.range(0, read.size()).forEach(i -> {
            if (i == 0 || begins.test(i)) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(read.get(i).at(lines.get(i).number()));
        });
        return blocks;
    }

    /** Where the number has a line of its own the name is below it. */
    private static List<BlockLine> withoutNumber(List<BlockLine> block) {
        boolean alone =
                block.size() > 1 && ONLY_NUMBER.matcher(block.getFirst().text()).matches();
        return alone ? block.subList(1, block.size()) : block;
    }

    private static boolean several(List<List<BlockLine>> blocks) {
        long several = blocks.stream().filter(block -> block.size() > 1).count();
        return several * 2 > blocks.size() && blocks.stream().allMatch(block -> block.size() <= MOST_LINES);
    }

    /** Whether each begins with what may be a name, and nearly all that is below tells of it; two sites are two shops. */
    private static boolean told(List<List<BlockLine>> blocks) {
        long below = blocks.stream().mapToLong(block -> block.size() - 1).sum();
        long telling = blocks.stream()
                .flatMap(block -> block.stream().skip(1))
                .filter(BlockLine::tells)
                .count();
        return telling >= below * MOST
                && blocks.stream().allMatch(block -> block.getFirst().mayName() && sites(block) < SEVERAL);
    }

    private static long sites(List<BlockLine> block) {
        return block.stream().filter(line -> line.has(Cell.SITE)).count();
    }
}
