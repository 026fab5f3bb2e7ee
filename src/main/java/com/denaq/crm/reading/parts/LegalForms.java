package com.denaq.crm.reading.parts;

import java.util.Comparator;
import java.util.List;

/** Tells a company's legal form from its name: {@code LLC}, {@code ООО}, spelled out too. */
public final class LegalForms {

    private record Form(List<String> words, boolean first, boolean last) {}

    private static final List<Form> ALL = Lists.of("legal-forms.txt").stream()
            .map(LegalForms::form)
            .sorted(Comparator.comparing((Form form) -> form.words.size()).reversed())
            .toList();

    private LegalForms() {}

    private static Form form(String line) {
        List<String> words = List.of(line.replaceFirst("^[<>]", "").strip().split(" "));
        return new Form(words, !line.startsWith(">"), !line.startsWith("<"));
    }

    /** The words without the forms at either end; all of them where nothing would be left. */
    public static List<String> without(List<String> words) {
        List<String> rest = words;
        for (List<String> shorter = once(rest); shorter.size() < rest.size(); shorter = once(rest)) {
            rest = shorter;
        }
        return rest.isEmpty() ? words : rest;
    }

    private static List<String> once(List<String> words) {
        for (Form form : ALL) {
            int length = form.words.size();
            if (length > words.size()) {
                continue;
            }
            if (form.last && words.subList(words.size() - length, words.size()).equals(form.words)) {
                return words.subList(0, words.size() - length);
            }
            if (form.first && words.subList(0, length).equals(form.words)) {
                return words.subList(length, words.size());
            }
        }
        return words;
    }
}
