package com.denaq.crm.intake;

import com.denaq.crm.access.UserId;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.intake.lists.Untold;
import com.denaq.crm.reading.Mended;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company that somebody wants to enter, as typed, but for what is plainly a slip: {@code harborlane,com}.
 *
 * @param phones its own; an entry may hold several numbers; what can't be read is kept as typed
 * @param people those given along; with them alone work hasn't begun
 * @param source by which door; null: that of the viewer's role
 * @param owner whose it shall be; counts from whoever may say so; null: as always
 * @param evenIfHere enter it although it is already here; counts from whoever may
 * @param askIfSimilar do nothing where it looks similar, and say so
 * @param why what whoever enters it says of what it resembles; null: nothing
 * @param comment their free words to whoever reviews it; with them even what is here already may be sent for review
 * @param placeGuessed its place was guessed from the phone and says nothing more than that
 * @param countrySaid somebody said which country it is in; else it is only likely, and nothing is new because of it
 */
public record NewLead(
        Facts facts,
        List<String> phones,
        List<String> emails,
        List<NewContact> people,
        List<ExternalId> externalIds,
        @Nullable Source source,
        @Nullable UserId owner,
        boolean evenIfHere,
        boolean askIfSimilar,
        @Nullable Why why,
        @Nullable String comment,
        boolean placeGuessed,
        boolean countrySaid) {

    /** Why something that looks similar is another company. */
    public enum Why {
        BRANCH,
        NEW_OWNER,
        NAME_ONLY
    }

    public NewLead {
        phones = present(phones);
        emails = present(emails);
        people = List.copyOf(people);
        externalIds = externalIds.stream().distinct().toList();
    }

    public static NewLead of(Facts facts, List<String> phones, List<String> emails) {
        return new NewLead(
                facts.site() == null ? facts : facts.withSite(Mended.site(facts.site())),
                phones.stream().map(Mended::phone).toList(),
                emails.stream().map(Mended::email).toList(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                false,
                null,
                null,
                false,
                true);
    }

    /** What was asked about, as if it were entered. */
    public static NewLead of(Question asked, String homeCountry) {
        String name = asked.name();
        Facts facts = Facts.of(name == null ? "" : name, asked.country() == null ? homeCountry : asked.country())
                .withSite(asked.site())
                .withStreet(asked.street())
                .withPostcode(asked.postcode())
                .withPlace(asked.city(), asked.region());
        List<NewContact> people = asked.people().stream().map(NewContact::named).toList();
        return of(facts, asked.phones(), asked.emails()).with(people, List.of());
    }

    /** Whether its name could be anybody's, and nothing else tells whose it is. */
    public boolean tellsTooLittle() {
        return Untold.tooLittle(this);
    }

    public NewLead with(List<NewContact> newPeople, List<ExternalId> newIds) {
        return but(lead -> {
            lead.people = newPeople;
            lead.externalIds = newIds;
        });
    }

    public NewLead from(Source door) {
        return but(lead -> lead.source = door);
    }

    public NewLead ownedBy(@Nullable UserId user) {
        return but(lead -> lead.owner = user);
    }

    public NewLead evenIfHere(boolean insist) {
        return but(lead -> lead.evenIfHere = insist);
    }

    /** Ask back where it looks similar, unless it is said why it is another company. */
    public NewLead explained(@Nullable Why newWhy, @Nullable String newComment) {
        return but(lead -> {
            lead.askIfSimilar = newWhy == null;
            lead.why = newWhy;
            lead.comment = newComment;
        });
    }

    /** Without asking back where it looks similar: whoever enters it has seen what is like it. */
    public NewLead evenIfSimilar() {
        return but(lead -> lead.askIfSimilar = false);
    }

    public NewLead placeGuessed(boolean guessed) {
        return but(lead -> lead.placeGuessed = guessed);
    }

    public NewLead countrySaid(boolean said) {
        return but(lead -> lead.countrySaid = said);
    }

    public NewLead placed(Facts newFacts) {
        return but(lead -> lead.facts = newFacts);
    }

    public NewLead reachedBy(List<String> newPhones, List<String> newEmails) {
        return but(lead -> {
            lead.phones = newPhones;
            lead.emails = newEmails;
        });
    }

    /** Its people's as well: by any of them it may be here. */
    public List<String> allPhones() {
        return together(phones, NewContact::phones);
    }

    public List<String> allEmails() {
        return together(emails, NewContact::emails);
    }

    private List<String> together(List<String> own, Function<NewContact, List<String>> theirs) {
        return Stream.concat(own.stream(), people.stream().map(theirs).flatMap(List::stream))
                .distinct()
                .toList();
    }

    private NewLead but(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.lead();
    }

    /** The same lead, of which some is about to be otherwise. */
    private final class Copy {
        private Facts facts = NewLead.this.facts;
        private List<String> phones = NewLead.this.phones;
        private List<String> emails = NewLead.this.emails;
        private List<NewContact> people = NewLead.this.people;
        private List<ExternalId> externalIds = NewLead.this.externalIds;
        private @Nullable Source source = NewLead.this.source;
        private @Nullable UserId owner = NewLead.this.owner;
        private boolean evenIfHere = NewLead.this.evenIfHere;
        private boolean askIfSimilar = NewLead.this.askIfSimilar;
        private @Nullable Why why = NewLead.this.why;
        private @Nullable String comment = NewLead.this.comment;
        private boolean placeGuessed = NewLead.this.placeGuessed;
        private boolean countrySaid = NewLead.this.countrySaid;

        private NewLead lead() {
            return new NewLead(
                    facts,
                    phones,
                    emails,
                    people,
                    externalIds,
                    source,
                    owner,
                    evenIfHere,
                    askIfSimilar,
                    why,
                    comment,
                    placeGuessed,
                    countrySaid);
        }
    }

    /** What the duplicate check is asked. A place that is only a guess would speak against who has the phone elsewhere. */
    public Question question() {
        return placeGuessed ? inPlace(null, null) : placed();
    }

    /** The same with its place, also where that is a guess. */
    public Question placed() {
        return inPlace(facts.city(), facts.region());
    }

    /** Its people's numbers and mailboxes count as its own, as they do of who is here. */
    private Question inPlace(@Nullable String city, @Nullable String region) {
        return new Question(
                        facts.name(),
                        facts.site(),
                        allPhones(),
                        allEmails(),
                        facts.street(),
                        facts.postcode(),
                        city,
                        region,
                        countrySaid ? facts.country() : null,
                        null)
                .withPeople(people.stream().map(NewContact::name).toList());
    }

    private static List<String> present(List<String> entries) {
        return entries.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
