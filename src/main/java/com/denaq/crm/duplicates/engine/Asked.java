package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import com.denaq.crm.duplicates.engine.words.Reading;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * A question as it is compared.
 *
 * @param mistyped the same without contacts, as if typed on the other keyboard; it is looked up last
 * @param whole with all its readings, to be compared
 */
record Asked(Question question, Profile profile, Profile mistyped, Profile whole) {

    /** Read lately, as long as anybody holds it: of a list each row is asked of its twins first, then of the base. */
    private static final Map<Question, Lately> LATELY = Collections.synchronizedMap(new WeakHashMap<>());

    private record Lately(String homeCountry, WeakReference<Asked> asked) {}

    static Asked of(Question question, String homeCountry) {
        Lately lately = LATELY.get(question);
        Asked known = lately == null || !lately.homeCountry.equals(homeCountry) ? null : lately.asked.get();
        if (known != null) {
            return known;
        }
        Asked read = read(question, homeCountry);
        LATELY.put(question, new Lately(homeCountry, new WeakReference<>(read)));
        return read;
    }

    private static Asked read(Question question, String homeCountry) {
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
        return of(question, reader.profile(), mistyped);
    }

    private static Asked of(Question question, Profile profile, Profile mistyped) {
        return new Asked(question, profile, mistyped, profile.with(mistyped.names(), mistyped.towns()));
    }

    /** With these of the other keyboard's readings only. */
    Asked mistyped(List<Reading> names, List<String> towns) {
        return names.size() == mistyped.names().size()
                        && towns.size() == mistyped.towns().size()
                ? this
                : of(question, profile, mistyped.only(names, towns));
    }
}
