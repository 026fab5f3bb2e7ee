package com.denaq.crm.merging;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.activation.EvidenceKind;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.activation.NewProof;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.files.StoredFiles;
import com.denaq.crm.notes.NewNote;
import com.denaq.crm.notes.NoteWriting;
import com.denaq.crm.papers.PaperState;
import com.denaq.crm.papers.Papers;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something with a dealer, anything, as its agent or an admin would. */
class Rich {

    private static final List<String> NAMES = List.of("John Smith", "Maria Lopez", "Ivan Petrov");
    private static final List<String> PHONES =
            List.of("+1 813 555 0142", "+1 813 555 0143", "+1 727 555 0190", "+1 727 555 0191 ext 5");
    private static final List<String> EMAILS = List.of("info@harborlane.example", "shop@harborlane.example");

    @Autowired
    Dealers dealers;

    @Autowired
    DealerRegister register;

    @Autowired
    DealerLife life;

    @Autowired
    DealerOwners owners;

    @Autowired
    RefusalReasons reasons;

    @Autowired
    ExternalIds externalIds;

    @Autowired
    Contacts contacts;

    @Autowired
    Reachability reachability;

    @Autowired
    Activities activities;

    @Autowired
    NextSteps steps;

    @Autowired
    Papers papers;

    @Autowired
    StoredFiles files;

    @Autowired
    Evidences evidences;

    @Autowired
    NoteWriting notes;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    /** One of each. */
    void everything(User agent, User admin, DealerId dealer, int mark) {
        for (int kind = 0; kind < KINDS; kind++) {
            something(agent, admin, dealer, kind, new Random(mark * 31L + kind));
        }
    }

    static final int KINDS = 18;

    void something(User agent, User admin, DealerId dealer, int kind, Random random) {
        clock.advance(Duration.ofMinutes(1 + random.nextInt(600)));
        Viewer vera = users.viewer(agent);
        Viewer chief = users.viewer(admin);
        LocalDate day =
                LocalDate.ofInstant(clock.instant(), dealers.read(chief, dealer).zone());
        switch (kind) {
            case 0 -> contacts.add(vera, dealer, person(random));
            case 1 -> reachability.set(vera, dealer, some(PHONES, random), some(EMAILS, random));
            case 2 -> activities.log(vera, dealer, NewActivity.note("Note " + random.nextInt()));
            case 3 ->
                activities.log(
                        vera,
                        dealer,
                        NewActivity.call(Direction.OUT, CallOutcome.INTERESTED, who(dealer, random), null, "Talked"));
            case 4 ->
                activities.log(
                        vera, dealer, NewActivity.mail(Direction.IN, who(dealer, random), "Prices", "Send them"));
            case 5 ->
                steps.open(
                        vera,
                        dealer,
                        new NewStep(
                                StepKind.CALL,
                                "Call " + random.nextInt(99),
                                day.plusDays(random.nextInt(9)),
                                null,
                                who(dealer, random)));
            case 6 -> papers.become(chief, dealer, "tax-form", state(random), null, null);
            case 7 -> papers.become(chief, dealer, "resale-certificate", state(random), file(vera, dealer), null);
            case 8 ->
                evidences.add(vera, dealer, new NewProof(EvidenceKind.ORDER, null, "Order " + random.nextInt(), day));
            case 9 -> notes.leave(chief, new NewNote(List.of(agent.id()), dealer, "Look at this", null));
            case 10 ->
                transaction.executeWithoutResult(none ->
                        externalIds.put(Map.of(new ExternalId("salesforce", "00Q" + random.nextInt()), dealer)));
            case 11 -> correct(vera, dealer, random);
            case 12 -> life.startWork(vera, dealer);
            case 13 -> life.agree(chief, dealer, "An old friend");
            case 14 -> life.startReselling(vera, dealer);
            case 15 -> refuse(vera, dealer, random);
            case 16 -> life.tryAgain(vera, dealer);
            default -> steps.openOf(dealer).ifPresent(open -> steps.done(vera, open.id(), null));
        }
    }

    private void refuse(Viewer vera, DealerId dealer, Random random) {
        if (random.nextInt(3) == 0) {
            life.refuse(
                    vera,
                    dealer,
                    new Refusal(reasons.named("price").orElseThrow().id(), "Too dear", null));
        }
    }

    private void correct(Viewer vera, DealerId dealer, Random random) {
        Dealer now = dealers.read(vera, dealer);
        Facts facts = random.nextBoolean()
                ? now.facts().withRemark("Remark " + random.nextInt(9))
                : random.nextBoolean()
                        ? now.facts().withSite("https://shop" + random.nextInt(9) + ".example/")
                        : now.facts().withPlace("Phoenix", "AZ");
        register.correct(vera, dealer, facts);
    }

    private NewContact person(Random random) {
        NewContact person = NewContact.named(NAMES.get(random.nextInt(NAMES.size())));
        return random.nextBoolean() ? person : person.reachedBy(some(PHONES, random), some(EMAILS, random));
    }

    private @Nullable ContactId who(DealerId dealer, Random random) {
        List<Contact> people = contacts.of(dealer);
        return people.isEmpty()
                ? null
                : people.get(random.nextInt(people.size())).id();
    }

    private long file(Viewer vera, DealerId dealer) {
        return files.keep(vera, dealer, "signed.pdf", "%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static PaperState state(Random random) {
        return PaperState.values()[random.nextInt(PaperState.values().length)];
    }

    private static List<String> some(List<String> all, Random random) {
        return all.stream().filter(each -> random.nextBoolean()).toList();
    }
}
