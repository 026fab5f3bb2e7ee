package com.denaq.crm.merging;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.FormerFacts;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Opinion;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the engine about dealers that are here. Whoever asks has read the dealer. */
@Component
public class Likeness {

    private final DuplicateCheck duplicates;
    private final Contacts contacts;
    private final Reasons reasons;
    private final FormerFacts former;

    Likeness(DuplicateCheck duplicates, Contacts contacts, Reasons reasons, FormerFacts former) {
        this.duplicates = duplicates;
        this.contacts = contacts;
        this.reasons = reasons;
        this.former = former;
    }

    /** Those that may be the same, but for those that somebody said are not. */
    public Verdict of(Viewer viewer, Dealer dealer) {
        return like(viewer, dealer).verdict();
    }

    /**
     * What may be the same.
     *
     * @param several of which fields the dealer has several: then a reason that is about one of them doesn't say which
     */
    public record Like(Verdict verdict, Set<String> several) {}

    /** As {@link #of}, for showing the reasons. */
    public Like like(Viewer viewer, Dealer dealer) {
        Book book = contacts.book(dealer.id());
        return new Like(reasons.of(dealer, duplicates.judge(viewer, question(dealer, book))), several(book));
    }

    /** One number with two extensions is one. */
    private static Set<String> several(Book book) {
        Set<String> several = new HashSet<>();
        if (different(
                book, reach -> reach.phones().stream().map(each -> each.readable() ? each.e164() : each.typed()))) {
            several.add("phones");
        }
        if (different(book, reach -> reach.emails().stream().map(ReadEmail::written))) {
            several.add("emails");
        }
        return several;
    }

    private static boolean different(Book book, Function<Reach, Stream<String>> of) {
        return reaches(book).flatMap(of).distinct().limit(2).count() > 1;
    }

    /** Why these two look alike; none where they don't. */
    public List<Reason> reasons(Dealer one, Dealer other) {
        return reasons.between(one, other);
    }

    Opinion between(Viewer viewer, Dealer dealer, DealerId other) {
        return duplicates.compare(viewer, question(dealer, contacts.book(dealer.id())), other);
    }

    private Question question(Dealer dealer, Book book) {
        Facts facts = dealer.facts();
        return new Question(
                        facts.name(),
                        facts.site(),
                        phones(book),
                        emails(book),
                        facts.street(),
                        facts.postcode(),
                        facts.city(),
                        facts.region(),
                        facts.country(),
                        dealer.id())
                .knownBeforeAs(former.before(dealer).names())
                .withPeople(book.people().stream().map(Contact::name).toList());
    }

    private static List<String> phones(Book book) {
        return reaches(book)
                .flatMap(reach -> reach.phones().stream())
                .map(ReadPhone::written)
                .distinct()
                .toList();
    }

    private static List<String> emails(Book book) {
        return reaches(book)
                .flatMap(reach -> reach.emails().stream())
                .map(ReadEmail::written)
                .distinct()
                .toList();
    }

    private static Stream<Reach> reaches(Book book) {
        return Stream.concat(Stream.of(book.own()), book.people().stream().map(each -> each.reach()));
    }
}
