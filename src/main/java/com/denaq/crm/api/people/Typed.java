package com.denaq.crm.api.people;

import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.reading.Phones;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phones and e-mails as programs send them, so many and so long as can be kept. */
public final class Typed {

    /** Fewer characters than these hold no more numbers than may be. */
    private static final int SHORTEST = 4;

    private Typed() {}

    /** An entry may hold several numbers, each of which counts. */
    public static List<String> phones(String field, @Nullable List<@Nullable String> texts, String country) {
        List<String> entries = Text.entries(Reach.MOST, Reach.LONGEST, field, texts);
        int characters = entries.stream().mapToInt(String::length).sum();
        if (characters > SHORTEST * Reach.MOST
                && entries.stream()
                                .mapToInt(each -> Phones.read(each, country).size())
                                .sum()
                        > Reach.MOST) {
            throw ApiProblem.invalid(field, "too-many-entries", "field", field, "most", Reach.MOST);
        }
        return entries;
    }

    public static List<String> emails(String field, @Nullable List<@Nullable String> texts) {
        return Text.entries(Reach.MOST, Reach.LONGEST, field, texts);
    }
}
