package com.denaq.crm.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One phone number out of what was typed.
 *
 * @param typed this number's part of the entry, or the whole entry when it holds one number
 * @param e164 {@code +18135550142}, or null when it can't be read (or is a placeholder like 1111111)
 * @param extension its digits, or null
 */
public record ReadPhone(
        String typed, @Nullable String e164, @Nullable String extension) {

    /** All that can be read in these entries, as {@code +18135550142}. */
    public static List<String> numbers(List<String> entries, String country) {
        return entries.stream()
                .flatMap(entry -> Phones.read(entry, country).stream())
                .map(ReadPhone::e164)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    public boolean readable() {
        return e164 != null;
    }

    /** As a {@code tel:} link dials it: {@code +18135550142;ext=12}; empty where it can't be read. */
    public String dialled() {
        return e164 == null ? "" : extension == null ? e164 : e164 + ";ext=" + extension;
    }

    /** As one writes it at home, {@code (813) 555-0142 × 12}; as typed where it can't be read. */
    public String shown(String homeCountry) {
        if (e164 == null) {
            return typed;
        }
        String number = Phones.display(e164, homeCountry);
        return extension == null ? number : number + " × " + extension;
    }

    /** For programs: {@code +18135550142 x12}; as typed where it can't be read. */
    public String written() {
        return e164 == null ? typed : extension == null ? e164 : e164 + " x" + extension;
    }
}
