package com.denaq.crm.contacts;

import com.denaq.crm.dealers.CountryCorrected;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Numbers typed without a country are the dealer's country's: when that is corrected they are read as if typed only now. */
@Component
class CountryFollows {

    private final ContactRows rows;
    private final ApplicationEventPublisher events;

    CountryFollows(ContactRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void corrected(CountryCorrected country) {
        rows.reach(List.of(country.dealer())).forEach((whose, reach) -> {
            Reach now = Entries.anew(reach, country.before(), country.now());
            if (!now.equals(reach)) {
                rows.write(whose, now);
                events.publishEvent(DealersTouched.one(country.dealer(), Aspect.PEOPLE));
            }
        });
    }
}
