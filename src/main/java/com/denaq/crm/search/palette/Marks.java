package com.denaq.crm.search.palette;

import com.denaq.crm.reading.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in pieces, those that were looked for told apart; also where the text is in the other alphabet. */
public final class Marks {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Marks() {}

    /** A piece of the text. */
    public record MarkedPart(String text, boolean marked) {}

    /** @param words in Latin: of the text, the words that begin so are marked */
    public static List<MarkedPart> of(String text, List<String> words) {
        List<MarkedPart> pieces = new ArrayList<>();
        int at = 0;
        Matcher word = WORD.matcher(text);
        while (!words.isEmpty() && word.find()) {
            if (Names.searchWords(word.group()).stream()
                    .anyMatch(own -> words.stream().anyMatch(own::startsWith))) {
                if (word.start() > at) {
                    pieces.add(new MarkedPart(text.substring(at, word.start()), false));
                }
                pieces.add(new MarkedPart(word.group(), true));
                at = word.end();
            }
        }
        if (at < text.length()) {
            pieces.add(new MarkedPart(text.substring(at), false));
        }
        return pieces;
    }
}
