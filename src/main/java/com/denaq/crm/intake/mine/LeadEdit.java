package com.denaq.crm.intake.mine;

import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.fresh.LeadForm;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.platform.words.CountryNames;
import com.denaq.crm.reading.Mended;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A lead of one's own as its form has it.
 *
 * @param version of the dealer that the form was drawn from
 * @param mark of its phones and e-mails then
 * @param was what stood in the form then, written down; empty: that isn't known
 */
public record LeadEdit(long id, int version, String mark, String was, LeadForm form) {

    static LeadEdit of(Dealer dealer, Reach reach) {
        Facts facts = dealer.facts();
        String phones = reach.phones().stream().map(ReadPhone::typed).collect(Collectors.joining(", "));
        String emails = reach.emails().stream().map(ReadEmail::typed).collect(Collectors.joining(", "));
        LeadForm form = new LeadForm(
                facts.name(),
                facts.site(),
                phones,
                emails,
                dealer.place(),
                facts.country(),
                facts.remark(),
                null,
                null,
                null,
                null);
        String there = typed(form).written();
        return new LeadEdit(dealer.id().value(), dealer.version(), reach.mark(), there, form);
    }

    /** @param now as it has become while this was typed */
    public Clash clash(Screen screen, LeadEdit now) {
        return new Clash(
                TypedFields.read(was), typed(now.form), typed(form), Clash.Saver.UNKNOWN, new LeadWording(screen));
    }

    private static TypedFields typed(LeadForm form) {
        return TypedFields.none()
                .and("name", form.name())
                .and("site", form.site())
                .and("phone", form.phone())
                .and("email", form.email())
                .and("city", form.city())
                .and("country", form.country())
                .and("remark", form.remark());
    }

    private record LeadWording(Screen screen) implements Clash.Wording {

        @Override
        public String label(String name) {
            return screen.t("intake.new." + name);
        }

        @Override
        public String value(String name, String value) {
            return name.equals("country") && !value.isEmpty() ? CountryNames.of(value, screen.locale()) : value;
        }
    }

    /** What is typed, on top of what the form doesn't show. */
    Facts facts(Facts now) {
        boolean elsewhere = !form.country().isEmpty() && !form.country().equals(now.country());
        Facts typed = (elsewhere ? form : form.anywhere()).facts(now.country()); // one that stands there wasn't chosen
        boolean moved = elsewhere || !form.city().equals(place(now));
        boolean typedPostcode = moved && typed.postcode() != null;
        boolean stays = !moved || near(typed, now); // a town that is only spelt otherwise has the same street
        Facts named = new Facts(
                typed.name(),
                typed.site() == null ? null : Mended.site(typed.site()),
                stays ? now.street() : null,
                typedPostcode || !stays ? typed.postcode() : now.postcode(),
                now.city(),
                now.region(),
                moved ? typed.country() : now.country(),
                now.zone(),
                now.opens(),
                now.closes(),
                now.openDays(),
                now.does(),
                now.sells(),
                now.buysNow(),
                now.speaks(),
                typed.remark());
        return moved ? named.withPlace(typed.city(), typed.region()) : named;
    }

    private static boolean near(Facts typed, Facts now) {
        return typed.country().equals(now.country())
                && Objects.equals(typed.region(), now.region())
                && (typed.postcode() == null || typed.postcode().equals(now.postcode()));
    }

    private static String place(Facts facts) {
        String city = facts.city() == null ? "" : facts.city();
        String region = facts.region() == null ? "" : facts.region();
        return city.isEmpty() || region.isEmpty() ? city + region : city + ", " + region;
    }
}
