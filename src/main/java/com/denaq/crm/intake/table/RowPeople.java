package com.denaq.crm.intake.table;

import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            return nobody();
        }
        boolean parts = Stream.of(Column.values()).anyMatch(each -> each.partOfName() && cells.has(each));
        List<Somebody> read = parts ? List.of(People.one(name, cells.country)) : named();
        List<Somebody> named =
                read.stream().filter(each -> !each.name().isEmpty()).toList();
        read.stream().filter(each -> each.name().isEmpty()).forEach(this::companys);
        return named.isEmpty() ? nobody() : people(named);
    }

    private List<Somebody> named() {
        List<Somebody> people = new ArrayList<>();
        for (String cell : cells.all(Column.CONTACT)) {
            List<Somebody> in = People.in(cell, cells.country);
            String shown = in.stream().map(Somebody::shown).collect(Collectors.joining("; "));
            if (!shown.isEmpty() && !shown.equals(cell)) {
                cells.repairs.read(Column.CONTACT, cell, shown);
            }
            in.stream().filter(each -> !known(each, people)).forEach(people::add);
        }
        return people;
    }

    /** The owner may be whom to ask for as well. */
    private static boolean known(Somebody one, List<Somebody> people) {
        return !one.name().isEmpty()
                && one.phones().isEmpty()
                && one.emails().isEmpty()
                && people.stream().anyMatch(each -> each.name().equalsIgnoreCase(one.name()));
    }

    private void companys(Somebody nobody) {
        nobody.phones().forEach(phone -> cells.put(Column.PHONE, phone));
        nobody.emails().forEach(email -> cells.put(Column.EMAIL, email));
        if (nobody.remark() != null) {
            cells.put(Column.REMARK, nobody.remark());
        }
    }

    private List<NewContact> nobody() {
        cells.all(Column.CONTACT_PHONE).forEach(phone -> cells.put(Column.PHONE, phone));
        cells.all(Column.CONTACT_EMAIL).forEach(email -> cells.put(Column.EMAIL, email));
        return List.of();
    }

    private List<NewContact> people(List<Somebody> named) {
        int count = named.size();
        List<List<String>> jobs = dealt(cells.all(Column.CONTACT_ROLE), jobs(), count);
        List<List<String>> phones = dealt(cells.all(Column.CONTACT_PHONE), phones(), count);
        List<List<String>> emails = dealt(cells.all(Column.CONTACT_EMAIL), emails(), count);
        List<NewContact> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Somebody each = named.get(i);
            people.add(new NewContact(
                    each.name().substring(0, Math.min(each.name().length(), NewContact.LONGEST_NAME)),
                    cut(job(jobs.get(i), each.job()), NewContact.LONGEST_ROLE),
                    null,
                    cut(each.remark(), NewContact.LONGEST_REMARK),
                    false,
                    both(each.phones(), phones.get(i)),
                    both(each.emails(), emails.get(i))));
        }
        return people;
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    private static List<String> both(List<String> own, List<String> others) {
        return Stream.concat(own.stream(), others.stream()).distinct().toList();
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

    private List<String> jobs() {
        return cells.all(Column.CONTACT_ROLE).stream()
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
        String all = String.join(", ", told);
        if (all.isEmpty() || written != null && written.equalsIgnoreCase(all)) {
            return written;
        }
        return written == null ? all : all + ", " + written;
    }
}
