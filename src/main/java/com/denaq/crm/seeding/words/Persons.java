package com.denaq.crm.seeding.words;

import com.denaq.crm.reading.Names;
import java.util.List;
import java.util.SplittableRandom;

/** People at dealers, and for the million also who works with them. */
public final class Persons {

    /** Somebody at a dealer; {@code mailbox} is what stands before the @. */
    public record Person(String name, String mailbox, String role, boolean russian) {

        public String firstName() {
            return name.split(" ")[0];
        }
    }

    private final Lines lines = Lines.of("people.txt");

    public Person any(boolean russian, SplittableRandom chance) {
        String name = !russian
                ? lines.any("first", chance) + " " + lines.any("last", chance)
                : chance.nextInt(3) == 0
                        ? lines.any("cyrillic", chance)
                        : lines.any("first-ru", chance) + " " + lines.any("last-ru", chance);
        return new Person(name, mailbox(name), lines.any("role", chance), russian);
    }

    public String remark(SplittableRandom chance) {
        return lines.any("remark", chance);
    }

    /** Forty names for agents. */
    public List<String> agents() {
        return lines.all("agents");
    }

    private static String mailbox(String name) {
        boolean latin = name.chars().allMatch(each -> each < 128);
        return latin
                ? name.toLowerCase(java.util.Locale.ROOT).replace("'", "").replace(' ', '.')
                : String.join(".", Names.words(name));
    }
}
