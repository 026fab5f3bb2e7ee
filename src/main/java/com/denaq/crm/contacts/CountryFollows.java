package com.denaq.crm.contacts;

import com.denaq.crm.access.UserId;
import com.denaq.crm.contacts.ContactRows.Whose;
import com.denaq.crm.dealers.CountryCorrected;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.reading.ReadPhone;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Numbers typed without a country are the dealer's country's: when that is corrected they are read as if typed only now. */
@Component
class CountryFollows {

    private final ContactRows rows;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CountryFollows(ContactRows rows, Audit audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    void corrected(CountryCorrected country) {
        rows.reach(List.of(country.dealer())).forEach((whose, reach) -> {
            Reach now = Entries.anew(reach, country.before(), country.now());
            if (!now.equals(reach)) {
                rows.write(whose, now);
                told(whose, reach, now, country.by());
                events.publishEvent(DealersTouched.one(country.dealer(), Aspect.PEOPLE));
            }
        });
    }

    /** What was typed stays: told is how it is dialled. */
    private void told(Whose whose, Reach before, Reach now, UserId by) {
        long dealer = whose.dealer().value();
        Changes changes = new Changes().field("dialled", dialled(before), dialled(now));
        if (whose.contact() == null) {
            audit.write(by.value(), "dealer", dealer, dealer, "changed", changes);
        } else {
            audit.write(by.value(), "contact", whose.contact().value(), dealer, "changed", changes);
        }
    }

    private static String dialled(Reach reach) {
        return reach.phones().stream().map(CountryFollows::dialled).collect(Collectors.joining("; "));
    }

    private static String dialled(ReadPhone phone) {
        return phone.e164() == null || phone.e164().equals(phone.typed())
                ? phone.typed()
                : phone.typed() + " = " + phone.e164();
    }
}
