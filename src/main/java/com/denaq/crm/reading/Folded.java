package com.denaq.crm.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of which the first lines stand there and the rest is folded away, where they are long.
 *
 * @param rest null: all of it is shown
 * @param lines about how many the rest takes
 */
public record Folded(String shown, @Nullable String rest, int lines) {

    /** Of lines, as letters and other programs have them; browsers draw each like this. */
    private static final Pattern ENDS = Pattern.compile("\r\n?");

    private static final int SHOWN = 8;
    /** Fewer than this are not worth a press. */
    private static final int LEAST = 4;
    /** About as many characters as fit on a line of the timeline. */
    public static final int WIDE = 90;
    /** The same of what stands beside it. */
    public static final int NARROW = 36;

    /** @param width about how many characters fit on a line */
    public static Folded of(String written, int width) {
        String words = ENDS.matcher(written).replaceAll("\n");
        int all = lines(words, width);
        if (all < SHOWN + LEAST) {
            return new Folded(words, null, 0);
        }
        int cut = cut(words, width);
        String rest = words.substring(cut).stripTrailing();
        return new Folded(words.substring(0, cut).stripTrailing(), rest.replaceFirst("^ ", ""), lines(rest, width));
    }

    private static int lines(String words, int width) {
        return words.strip().lines().mapToInt(line -> height(line, width)).sum();
    }

    private static int height(String line, int width) {
        return Math.max(1, (line.length() + width - 1) / width);
    }

    /** Behind the last line that fits; of a paragraph that doesn't, behind a sentence of it, or at least a word. */
    private static int cut(String words, int width) {
        int at = 0;
        int room = SHOWN;
        while (room > 0) {
            int end = words.indexOf('\n', at);
            int height = height(words.substring(at, end < 0 ? words.length() : end), width);
            if (end < 0 || height > room) {
                return room > SHOWN / 2 || at == 0 ? within(words, at, at + room * width) : at;
            }
            at = end + 1;
            room -= height;
        }
        return at;
    }

    private static int within(String words, int from, int to) {
        for (int at = to; at > from + (to - from) / 2; at--) {
            if (words.charAt(at) == ' ' && ".!?…".indexOf(words.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        int word = words.lastIndexOf(' ', to);
        return word > from ? word : Character.isLowSurrogate(words.charAt(to)) ? to - 1 : to;
    }
}
