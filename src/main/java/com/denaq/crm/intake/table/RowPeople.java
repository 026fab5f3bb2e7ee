package com.denaq.crm.intake.table;

import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.intake.table.People.Somebody;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts of a row: several where one cell names several. */
final class RowPeople {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;,/\\n]\\s*");

    private final Cells cells;

    RowPeople(Cells cells) {
        this.cells = cells;
    }

    /** Where nobody is named, their phones and e-mails are the company's. */
    List<NewContact> read() {
        String name = cells.person();
        if (name == null) {
            cells.all(Column.CONTACT_PHONE).forEach(phone -> cells.put(Column.PHONE, phone));
            cells.all(Column.CONTACT_EMAIL).forEach(email -> cells.put(Column.EMAIL, email));
            return List.of();
        }
        boolean parts = Stream.of(Column.values()).anyMatch(each -> each.partOfName() && cells.has(each));
        List<Somebody> named = parts ? List.of(new Somebody(name, null)) : People.in(name);
        int count = named.size();
        List<List<String>> jobs = dealt(told(Column.CONTACT_ROLE), jobs(), count);
        List<List<String>> phones = dealt(cells.all(Column.CONTACT_PHONE), phones(), count);
        List<List<String>> emails = dealt(cells.all(Column.CONTACT_EMAIL), emails(), count);
        List<NewContact> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Somebody each = named.get(i);
            people.add(new NewContact(
                    each.name().substring(0, Math.min(each.name().length(), NewContact.LONGEST_NAME)),
                    job(jobs.get(i), each.job()),
                    null,
                    null,
                    false,
                    phones.get(i),
                    emails.get(i)));
        }
        return people;
    }

    /** To each one of several where there are as many of them as people; else all to the first. */
    private static List<List<String>> dealt(List<String> typed, List<String> several, int people) {
        if (people > 1 && several.size() == people) {
            return several.stream().map(List::of).toList();
        }
        List<List<String>> first = new ArrayList<>(List.of(typed));
        while (first.size() < people) {
            first.add(List.of());
        }
        return first;
    }

    private List<String> told(Column column) {
        String told = cells.first(column);
        return told == null ? List.of() : List.of(told);
    }

    private List<String> jobs() {
        return told(Column.CONTACT_ROLE).stream()
                .flatMap(BETWEEN::splitAsStream)
                .toList();
    }

    private List<String> phones() {
        return cells.all(Column.CONTACT_PHONE).stream()
                .flatMap(each -> Phones.read(each, cells.country).stream())
                .map(ReadPhone::typed)
                .toList();
    }

    private List<String> emails() {
        return cells.all(Column.CONTACT_EMAIL).stream()
                .flatMap(each -> Emails.read(each).stream())
                .map(ReadEmail::shown)
                .toList();
    }

    private static @Nullable String job(List<String> told, @Nullable String written) {
        if (told.isEmpty() || written != null && written.equalsIgnoreCase(told.getFirst())) {
            return written;
        }
        return written == null ? told.getFirst() : told.getFirst() + ", " + written;
    }
}
