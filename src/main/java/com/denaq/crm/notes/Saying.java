package com.denaq.crm.notes;

import com.denaq.crm.platform.words.Words;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the house says in somebody's note: it is written in the language of whoever reads it.
 *
 * @param key of the message
 * @param arguments of the message, numbers and texts by their names
 * @param list where the dealers that it speaks of stand; null: nowhere, or it speaks of none
 */
public record Saying(
        String key, Map<String, Object> arguments, @Nullable String list) {

    /** Cut to what a note has room for. */
    public String in(Words words) {
        Object[] namesAndValues = arguments.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray();
        String text = words.text(key, namesAndValues);
        return text.substring(0, Math.min(text.length(), NewNote.LONGEST));
    }
}
