package com.denaq.crm.merging;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Opinion;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the engine about dealers that are here. Whoever asks has read the dealer. */
@Component
public class Likeness {

    private final DuplicateCheck duplicates;
    private final Contacts contacts;

    Likeness(DuplicateCheck duplicates, Contacts contacts) {
        this.duplicates = duplicates;
        this.contacts = contacts;
    }

    /** Those that may be the same, but for those that somebody said are not. */
    public Verdict of(Viewer viewer, Dealer dealer) {
        return duplicates.judge(viewer, question(dealer));
    }

    /** Of which fields a dealer has several: then a reason that is about one of them doesn't say which. */
    public Set<String> several(DealerId dealer) {
        Book book = contacts.book(dealer);
        Set<String> several = new HashSet<>();
        if (phones(book).size() > 1) {
            several.add("phones");
        }
        if (emails(book).size() > 1) {
            several.add("emails");
        }
        return several;
    }

    Opinion between(Viewer viewer, Dealer dealer, DealerId other) {
        return duplicates.compare(viewer, question(dealer), other);
    }

    private Question question(Dealer dealer) {
        Facts facts = dealer.facts();
        Book book = contacts.book(dealer.id());
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
                dealer.id());
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
