package com.denaq.crm.dealerpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.Undo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a call says of the number, or of the person, that was called. */
class CalledNumbersTests extends CallsOfVera {

    @Autowired
    Contacts contacts;

    @Test
    void who_asks_for_no_more_calls_is_not_offered_again() {
        DealerId shop = shopOfDana("813 555 0142");
        assertThat(page.get("/dealers/" + shop).body()).contains("Call Dana");
        assertThat(page.get("/dealers/" + shop + "/calls/new?tel=%2B18135550142")
                        .expect(200)
                        .body())
                .contains("How did the call with Dana Whitlock go?");
        call(shop, "tel", "+18135550142", "outcome", "CALL_BACK", "noCalls", "true")
                .expect(200);
        assertThat(contacts.of(shop).getFirst().doNotCall()).isTrue();
        assertThat(open(shop).what()).isEqualTo("Call Dana Whitlock");
        assertThat(page.get("/dealers/" + shop).body()).doesNotContain("Call Dana<");
        assertThat(clients.of(vera).get("/dealers").expect(200).body())
                .contains("Harbor Lane")
                .doesNotContain("tel:+18135550142");
    }

    @Test
    void no_wish_for_no_more_calls_is_lost_where_the_person_is_removed_meanwhile() {
        DealerId shop = shopOfDana("813 555 0142");
        contacts.delete(users.viewer(vera), shop, contacts.of(shop).getFirst().id());
        assertThat(call(shop, "tel", "+18135550142", "outcome", "CALL_BACK", "noCalls", "true", "note", "Angry")
                        .expect(422)
                        .body())
                .contains("Nobody here has the number you called any more", "Angry");
        assertThat(calls(shop)).isEmpty();
        call(shop, "tel", "+18135550142", "outcome", "CALL_BACK").expect(200);
        assertThat(calls(shop)).hasSize(1);
    }

    @Test
    void a_wrong_number_is_called_last_until_the_call_is_taken_back_or_another_reaches_them() {
        DealerId shop = shopOfDana("813 555 0142", "813 555 0143");
        assertThat(dialledByC(shop)).isEqualTo("+18135550142");
        Reply wrong = call(shop, "tel", "+18135550142", "outcome", "WRONG_NUMBER");
        assertThat(dialledByC(shop)).isEqualTo("+18135550143");
        assertThat(page.get("/dealers/" + shop).body()).contains("Wrong number");
        assertThat(clients.of(vera).get("/dealers").body()).contains("tel:+18135550143");
        call(shop, "tel", "+18135550142", "outcome", "NO_ANSWER").expect(200);
        assertThat(dialledByC(shop)).isEqualTo("+18135550143");
        clients.of(vera).post(Undo.of(wrong)).expect(303);
        assertThat(dialledByC(shop)).isEqualTo("+18135550142");

        call(shop, "tel", "+18135550142", "outcome", "WRONG_NUMBER").expect(200);
        call(shop, "tel", "+18135550143", "outcome", "WRONG_NUMBER").expect(200);
        assertThat(page.get("/dealers/" + shop).body()).contains("Call a wrong number");
        call(shop, "tel", "+18135550143", "outcome", "INTERESTED").expect(200);
        assertThat(dialledByC(shop)).isEqualTo("+18135550143");
    }

    @Test
    void the_right_number_is_asked_for_where_the_wrong_one_stands_in_a_form() {
        DealerId shop = shopOfDana("813 555 0142");
        String dialled = "/dealers/" + shop + "/calls/new?tel=%2B";
        assertThat(page.get(dialled + "18135550142").expect(200).body()).contains("Type the right number");
        assertThat(page.get(dialled + "18135550177").expect(200).body()) // from somebody's words
                .contains("(813) 555-0177")
                .doesNotContain("Type the right number");
    }

    private String dialledByC(DealerId shop) {
        Matcher link = Pattern.compile("data-key=\"KeyC\" href=\"tel:([^\"]+)\"")
                .matcher(page.get("/dealers/" + shop).expect(200).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private DealerId shopOfDana(String... numbers) {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        contacts.add(
                users.viewer(vera), shop, NewContact.named("Dana Whitlock").reachedBy(List.of(numbers), List.of()));
        return shop;
    }
}
