package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.Phones;
import org.jspecify.annotations.Nullable;

/**
 * Who was called: one of the dealer's people, or the dealer's own number.
 *
 * @param shown the number as one writes it at home; empty when nothing was dialled
 * @param kept whether the number stands in the dealer's form or a person's; one dialled from words that were written stands in none
 */
public record CallPartner(
        @Nullable ContactId contact, @Nullable String name, String shown, boolean kept) {

    static CallPartner of(Book book, String tel, String homeCountry) {
        String e164 = tel.replaceFirst(";.*", "");
        boolean number = e164.matches("\\+\\d{4,20}");
        String shown = number ? Phones.display(e164, homeCountry) : "";
        boolean own = book.own().phones().stream().anyMatch(phone -> e164.equals(phone.e164()));
        return book.people().stream()
                .filter(person -> !own && number && has(person, e164))
                .findFirst()
                .map(person -> new CallPartner(person.id(), person.name(), shown, true))
                .orElseGet(() -> new CallPartner(null, null, shown, own));
    }

    private static boolean has(Contact person, String e164) {
        return person.reach().phones().stream().anyMatch(phone -> e164.equals(phone.e164()));
    }

    /** The path of the form in which the number is corrected. */
    public String form(DealerId dealer) {
        return "/dealers/" + dealer + (contact == null ? "/facts" : "/contacts/" + contact) + "/edit";
    }

    String title(Screen screen) {
        return name == null ? screen.t("dealer.call.how") : screen.t("dealer.call.how-with", "name", name);
    }
}
