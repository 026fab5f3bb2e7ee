package com.denaq.crm.seeding.words;

import java.util.List;

/** Who works in the demo, and what they have left for each other on sticky notes. */
public final class Notes {

    /** {@code role} as the command line names it; {@code away}: gets no dealers this week. */
    public record Colleague(String email, String name, String role, String language, boolean away) {}

    /**
     * A note.
     *
     * @param about FIRM or another standing: about one of that kind that the receiver owns; nothing for none
     * @param hoursAgo when it was left
     * @param fate new, read or done; today: is wanted today
     */
    public record Note(String from, String to, String about, int hoursAgo, String fate, String text) {}

    private final List<Colleague> colleagues = Lines.raw("colleagues.txt").stream()
            .map(line -> line.split(" \\| "))
            .map(cell -> new Colleague(cell[0], cell[1], cell[2], cell[3], cell.length > 4))
            .toList();

    public List<Colleague> colleagues() {
        return colleagues;
    }

    public List<Note> notes() {
        return Lines.raw("notes.txt").stream()
                .map(line -> line.split(" \\| "))
                .map(cell ->
                        new Note(email(cell[0]), email(cell[1]), cell[2], Integer.parseInt(cell[3]), cell[4], cell[5]))
                .toList();
    }

    private String email(String firstName) {
        return colleagues.stream()
                .filter(each -> each.name().startsWith(firstName + " "))
                .findFirst()
                .orElseThrow()
                .email();
    }
}
