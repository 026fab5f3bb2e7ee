package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.ProfileReader;
import com.denaq.crm.duplicates.engine.words.Disguised;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Sites;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question as it is compared.
 *
 * @param profile by what it is looked up
 * @param typed without letters for what may be numbers
 * @param mistyped the same without contacts, as if typed on the other keyboard; it is looked up last
 * @param keys its words one by one, of which some may have been typed on the other keyboard
 * @param whole with all its readings, to be compared
 */
record Asked(Question question, Profile profile, Profile typed, Profile mistyped, OtherKeys keys, Profile whole) {

    private static final int LONG = 4;

    static Asked of(Question question, String homeCountry) {
        String told = question.country();
        String country = told == null || told.length() != 2 ? "" : told.toUpperCase(Locale.ROOT);
        Placed placed = Placed.of(question, country);
        List<Misplaced> misplaced = Misplaced.of(question.name());
        String name = Misplaced.beside(placed.name(), misplaced);
        String site = question.site();
        List<Misplaced> inTown = Misplaced.of(placed.city());
        String city = Misplaced.beside(placed.city(), inTown);
        ProfileReader reader = new ProfileReader(country)
                .name(name)
                .place(city, placed.region(), placed.postcode(), placed.street())
                .site(site);
        question.phones().forEach(each -> reader.phone(each, homeCountry));
        question.emails().forEach(reader::email);
        Disguised.withDigits(name).ifPresent(reader::name);
        misplaced.forEach(each -> each.into(reader, homeCountry));
        inTown.forEach(each -> each.into(reader, homeCountry));
        question.formerNames().forEach(reader::name);
        question.people().forEach(reader::person);
        if (site != null && Sites.read(site).key() == null) {
            Misplaced.of(site).forEach(each -> each.into(reader, homeCountry));
        }
        Profile typed = reader.profile();
        Optional<String> plain = Disguised.plain(name);
        plain.ifPresent(reader::name);
        Profile profile = plain.isPresent() ? reader.profile() : typed;
        Profile mistyped = new ProfileReader(country)
                .otherLayout(meant(profile) ? null : name, city)
                .profile();
        return of(question, profile, typed, mistyped, OtherKeys.of(name));
    }

    /** Whether the name was typed on the right keyboard: on the other one no word of four letters happens to mean anything. */
    private static boolean meant(Profile profile) {
        return profile.names().stream()
                .flatMap(name -> name.tokens().stream())
                .anyMatch(word -> word.kind() != Token.Kind.OWN && word.text().length() >= LONG);
    }

    private static Asked of(Question question, Profile profile, Profile typed, Profile mistyped, OtherKeys keys) {
        return new Asked(question, profile, typed, mistyped, keys, typed.with(mistyped.names(), mistyped.towns()));
    }

    /** With these of the other keyboard's readings only. */
    Asked mistyped(List<Reading> names, List<String> towns) {
        return names.equals(mistyped.names()) && towns.equals(mistyped.towns())
                ? this
                : of(question, profile, typed, mistyped.only(names, towns), keys);
    }
}
