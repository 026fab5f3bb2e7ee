package com.denaq.crm.contacts.people;

import com.denaq.crm.access.Role;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.ContactChange;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.WrongNumbers.Wrong;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.platform.words.LanguageNames;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadPhone;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of a dealer as they are drawn.
 *
 * @param wrong numbers that turned out to be somebody else's
 * @param open the form that is open; null: those that the browser has open stay so
 * @param closed the place whose form has done its work; null: none
 */
public record PeopleView(
        DealerId dealer,
        List<Contact> people,
        boolean mayChange,
        String homeCountry,
        Wrong wrong,
        @Nullable PersonEdit open,
        @Nullable String closed) {

    private static final int SHOWN = 5;
    /** Fewer than this are not worth a press. */
    private static final int LEAST = 3;

    /**
     * A form.
     *
     * @param contact whom it changes; null: somebody new
     * @param stale what somebody else has changed meanwhile; or null
     * @param removed who was changed in it until somebody else removed them; or null
     */
    public record PersonEdit(
            DealerId dealer,
            @Nullable ContactId contact,
            PersonForm form,
            Problems problems,
            ContactChange.@Nullable Stale stale,
            @Nullable ContactId removed) {

        PersonEdit(
                DealerId dealer,
                @Nullable ContactId contact,
                PersonForm form,
                Problems problems,
                ContactChange.@Nullable Stale stale) {
            this(dealer, contact, form, problems, stale, null);
        }

        /** The name by which the browser has kept what was typed about them; null where it is the form's own. */
        public @Nullable String keptBefore() {
            return removed == null ? null : PeopleView.place(dealer, removed);
        }

        public String place() {
            return PeopleView.place(dealer, contact);
        }

        public String action() {
            return "/dealers/" + dealer + "/contacts" + (contact == null ? "" : "/" + contact);
        }

        /** Whether it is shown where they are erased for good. */
        public boolean mayErase(Screen screen) {
            return contact != null && screen.person() != null && Role.ADMIN.isOf(screen.person());
        }

        /** What somebody else has made of them while this was typed; null: nothing. */
        public @Nullable Clash clash(Screen screen) {
            return stale == null
                    ? null
                    : new Clash(
                            TypedFields.read(form.was()),
                            PersonForm.of(stale.now()).typed(),
                            form.typed(),
                            new Clash.Saver(stale.by(), stale.at()),
                            new PersonWording(screen));
        }
    }

    private record PersonWording(Screen screen) implements Clash.Wording {

        @Override
        public String label(String name) {
            return screen.t(name.equals("doNotCall") ? "contacts.no-calls.asked" : "contacts." + name);
        }

        @Override
        public String value(String name, String value) {
            return name.equals("doNotCall")
                    ? screen.t(value.isEmpty() ? "component.clash.no" : "component.clash.yes")
                    : value;
        }
    }

    /** Where the form for somebody stands; it keeps what is open in it when the page is drawn anew. */
    public static String place(DealerId dealer, @Nullable ContactId contact) {
        return contact == null ? "person-new-" + dealer : "person-" + contact;
    }

    /** Those that are always in sight. */
    public List<Contact> first() {
        return people.size() < SHOWN + LEAST ? people : people.subList(0, SHOWN);
    }

    /** The others, where there are many: folded away. */
    public List<Contact> others() {
        return people.subList(first().size(), people.size());
    }

    public @Nullable PersonEdit openAt(@Nullable ContactId contact) {
        return open != null && open.place().equals(place(dealer, contact)) ? open : null;
    }

    /** Whether the browser's own content of that place goes before ours. */
    public boolean keeps(@Nullable ContactId contact) {
        String place = place(dealer, contact);
        return openAt(contact) == null && !place.equals(closed);
    }

    public String tel(ReadPhone phone) {
        return phone.dialled();
    }

    public String number(ReadPhone phone) {
        return phone.e164() == null ? phone.typed() : Phones.display(phone.e164(), homeCountry);
    }

    /** Role and language in one line; empty for neither. */
    public static String about(Screen screen, Contact contact) {
        String language = contact.language() == null
                ? null
                : screen.t("contacts.speaks", "language", LanguageNames.of(contact.language(), screen.locale()));
        return String.join(
                " · ",
                Stream.of(contact.role(), language).filter(Objects::nonNull).toList());
    }
}
