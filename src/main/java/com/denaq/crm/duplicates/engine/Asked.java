package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import java.util.Locale;

/** A question as it is compared: its name also as if typed on the other keyboard. */
record Asked(Question question, Profile profile) {

    static Asked of(Question question, String homeCountry) {
        String told = question.country();
        String country = told == null || told.length() != 2 ? "" : told.toUpperCase(Locale.ROOT);
        ProfileReader reader = new ProfileReader(country)
                .name(question.name())
                .place(question.city(), question.region(), question.postcode(), question.street())
                .site(question.site())
                .otherLayout(question.name(), question.city());
        question.phones().forEach(each -> reader.phone(each, homeCountry));
        question.emails().forEach(reader::email);
        return new Asked(question, reader.profile());
    }
}
