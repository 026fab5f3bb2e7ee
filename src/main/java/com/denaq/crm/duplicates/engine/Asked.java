package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import java.util.Locale;

/**
 * A question as it is compared.
 *
 * @param mistyped the same without contacts, as if typed on the other keyboard; it is looked up last
 */
record Asked(Question question, Profile profile, Profile mistyped) {

    static Asked of(Question question, String homeCountry) {
        String told = question.country();
        String country = told == null || told.length() != 2 ? "" : told.toUpperCase(Locale.ROOT);
        ProfileReader reader = new ProfileReader(country)
                .name(question.name())
                .place(question.city(), question.region(), question.postcode(), question.street())
                .site(question.site());
        question.phones().forEach(each -> reader.phone(each, homeCountry));
        question.emails().forEach(reader::email);
        Profile mistyped = new ProfileReader(country)
                .otherLayout(question.name(), question.city())
                .profile();
        return new Asked(question, reader.profile(), mistyped);
    }

    /** With all its readings, to be compared. */
    Profile whole() {
        return profile.with(mistyped.names(), mistyped.towns());
    }
}
