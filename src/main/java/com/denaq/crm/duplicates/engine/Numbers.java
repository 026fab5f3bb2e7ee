package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.engine.profile.Profile;
import java.util.List;

/** How many phones and mailboxes are asked for: each is a door of its own into the base. */
final class Numbers {

    /** So many are one question: a shop has several of them. */
    private static final int OF_ONE = 5;

    private Numbers() {}

    /** Of all together, each question's own; counted little further than {@code most}. */
    static int of(List<Question> questions, String home, int most) {
        int sum = 0;
        for (Question each : questions) {
            sum += sum < most ? of(each, home) : 0;
        }
        return sum;
    }

    /** Also those that somebody typed into the name. */
    private static int of(Question question, String home) {
        Profile read = Asked.of(question, home).profile();
        return read.phones().size() + read.boxes().size();
    }

    /** For how many questions this one counts: one for each {@value OF_ONE} numbers that are begun. */
    static int worth(Question question, String home) {
        return Math.max(1, (of(question, home) + OF_ONE - 1) / OF_ONE);
    }
}
