package com.denaq.crm.contacts;

import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people, phones and e-mails of two dealers that become one. Somebody of whom the one knows all that the other knows
 * isn't doubled, nor is a number of the company that both have.
 */
public record Together(Book stays, Book goes) {

    /** Those of the one that goes whom the other hasn't. */
    public List<Contact> people() {
        return goes.people().stream()
                .filter(each -> twin(stays.people(), each).isEmpty())
                .toList();
    }

    /** The company's own, which the one that stays hasn't. */
    public Reach own() {
        return new Reach(
                lacking(stays.own().phones(), goes.own().phones(), Together::number),
                lacking(stays.own().emails(), goes.own().emails(), Together::address));
    }

    /** How many phones come along, the people's too. */
    public long phones() {
        return coming().mapToLong(each -> each.phones().size()).sum();
    }

    public long emails() {
        return coming().mapToLong(each -> each.emails().size()).sum();
    }

    private Stream<Reach> coming() {
        return Stream.concat(Stream.of(own()), people().stream().map(Contact::reach));
    }

    private static <T> List<T> lacking(List<T> there, List<T> others, Function<T, String> key) {
        Set<String> known = there.stream().map(key).collect(Collectors.toSet());
        return others.stream().filter(each -> !known.contains(key.apply(each))).toList();
    }

    /** The one of them of whom is known all that is known of the other. */
    static Optional<Contact> twin(List<Contact> known, Contact other) {
        return known.stream().filter(each -> says(each, other)).findFirst();
    }

    private static boolean says(Contact one, Contact other) {
        return plain(one.name()).equals(plain(other.name()))
                && (other.role() == null || other.role().equals(one.role()))
                && (other.language() == null || other.language().equals(one.language()))
                && (other.remark() == null || other.remark().equals(one.remark()))
                && (one.doNotCall() || !other.doNotCall())
                && lacking(one.reach().phones(), other.reach().phones(), Together::number)
                        .isEmpty()
                && lacking(one.reach().emails(), other.reach().emails(), Together::address)
                        .isEmpty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static String number(ReadPhone phone) {
        return Objects.requireNonNullElse(phone.e164(), phone.typed()) + " x" + phone.extension();
    }

    private static String address(ReadEmail email) {
        return Objects.requireNonNullElse(email.address(), email.typed());
    }
}
