package com.denaq.crm.dealerpage.desk;

import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.contacts.WrongNumbers.Wrong;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.steps.NextStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom one can call at a dealer: its people who may be called, whoever the next step is about first, then its own
 * numbers; last of all what was marked as wrong.
 *
 * @param own the dealer's own numbers among them
 */
public record CallList(List<Number> numbers, List<Number> own) {

    /**
     * One number to dial.
     *
     * @param tel for the link
     * @param shown as one writes it at home
     * @param wrong somebody else answered there
     */
    public record Number(String tel, String shown, @Nullable String name, boolean wrong) {

        /** {@code Dana} of {@code Dana Whitlock}. */
        public @Nullable String firstName() {
            return name == null ? null : name.split("\\s+", 2)[0];
        }
    }

    /** All of them, without extensions. */
    List<String> dialled() {
        return numbers.stream().map(number -> number.tel().split(";", 2)[0]).toList();
    }

    /** {@code Call Dana}, where it is clear whom. */
    public String label(Screen screen) {
        String first = numbers.isEmpty() ? null : numbers.getFirst().firstName();
        if (!numbers.isEmpty() && numbers.getFirst().wrong()) {
            return screen.t("dealer.call.wrong");
        }
        return first == null ? screen.t("dealer.call") : screen.t("dealer.call.name", "name", first);
    }

    static CallList of(Book book, Wrong wrong, @Nullable NextStep step, String homeCountry) {
        ContactId awaited = step == null ? null : step.contact();
        Stream<Number> people = book.people().stream()
                .filter(Contact::callable)
                .sorted(Comparator.comparing(person -> !person.id().equals(awaited)))
                .flatMap(person -> numbers(person.reach().phones(), person, wrong, homeCountry));
        List<Number> own =
                numbers(book.own().phones(), null, wrong, homeCountry).toList();
        List<Number> all = new ArrayList<>(people.toList());
        all.addAll(own);
        all.sort(Comparator.comparing(Number::wrong));
        return new CallList(List.copyOf(all), own);
    }

    private static Stream<Number> numbers(
            List<ReadPhone> phones, @Nullable Contact person, Wrong wrong, String homeCountry) {
        return phones.stream().filter(ReadPhone::readable).map(phone -> number(phone, person, wrong, homeCountry));
    }

    private static Number number(ReadPhone phone, @Nullable Contact person, Wrong wrong, String homeCountry) {
        return new Number(
                phone.dialled(),
                phone.shown(homeCountry),
                person == null ? null : person.name(),
                wrong.has(phone.dialled()));
    }
}
