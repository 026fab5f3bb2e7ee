package com.denaq.crm.intake.fresh;

import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.NewLead.Why;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.HalfPhones;
import com.denaq.crm.reading.Mended;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.reading.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into New lead; absent is empty.
 *
 * @param city a town with its region
 * @param country two letters; empty: nobody chose one, then town and phone tell, else it is the home country
 * @param why of {@link Why}, or empty
 * @param even {@code true}: it shall be entered although it is here
 * @param placed {@code true}: somebody typed the town, else it may be what the phone told
 */
public record LeadForm(
        String name,
        String site,
        String phone,
        String email,
        String city,
        String country,
        String remark,
        String why,
        String comment,
        String even,
        String placed) {

    static final LeadForm EMPTY = new LeadForm("", "", "", "", "", "", "", "", "", "", "");

    /** Nobody's whole number has so few digits. */
    private static final int HALF_A_PHONE = 8;

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST = 1_000;

    public LeadForm(
            @Nullable String name,
            @Nullable String site,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String city,
            @Nullable String country,
            @Nullable String remark,
            @Nullable String why,
            @Nullable String comment,
            @Nullable String even,
            @Nullable String placed) {
        this.name = clean(name);
        this.site = clean(site);
        this.phone = clean(phone);
        this.email = clean(email);
        this.city = clean(city);
        this.country = clean(country);
        this.remark = clean(remark);
        this.why = clean(why);
        this.comment = clean(comment);
        this.even = clean(even);
        this.placed = clean(placed);
    }

    /** The same without a country: town and phone tell it. */
    public LeadForm anywhere() {
        return new LeadForm(name, site, phone, email, city, "", remark, why, comment, even, placed);
    }

    /** The same without insisting that it is another: that was said of a company that it no longer resembles most. */
    LeadForm notInsisting() {
        return new LeadForm(name, site, phone, email, city, country, remark, why, comment, "", placed);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Whether there is nothing beside the name that says which shop is meant; a site, phone or mailbox may be half typed. */
    boolean nameAlone(String homeCountry) {
        return (site.isEmpty() || !siteReadable() || !Sites.whole(site))
                && !phoneWhole(homeCountry)
                && (email.isEmpty() || mailDomains().noneMatch(Sites::wholeHost))
                && (city.isEmpty() || guessed(homeCountry));
    }

    /** Fields with something in them that can't be read, and so isn't compared. */
    List<String> unreadable(String homeCountry) {
        List<String> fields = new ArrayList<>();
        if (!site.isEmpty() && !siteReadable()) {
            fields.add("site");
        }
        if (!phone.isEmpty() && !phoneReadable(homeCountry)) {
            fields.add(Question.comparesPhone(phone, where(homeCountry)) ? "phone.digits" : "phone");
        }
        if (!email.isEmpty() && mailDomains().findAny().isEmpty()) {
            fields.add("email");
        }
        if (written(homeCountry).crowded()) {
            fields.add("city");
        }
        return fields;
    }

    private boolean siteReadable() {
        return Sites.read(Mended.site(site)).key() != null;
    }

    private boolean phoneReadable(String homeCountry) {
        return Phones.read(Mended.phone(phone), where(homeCountry)).stream().anyMatch(ReadPhone::readable);
    }

    /** Whether the phone is still being typed: it is none yet that could be another's. */
    boolean phoneUnfinished(String homeCountry) {
        return HalfPhones.unfinished(Mended.phone(phone), where(homeCountry));
    }

    /** As long as numbers are, though it may not be readable as one. */
    private boolean phoneWhole(String homeCountry) {
        return phoneReadable(homeCountry)
                || digits() > HALF_A_PHONE
                        && !phoneUnfinished(homeCountry)
                        && Question.comparesPhone(phone, where(homeCountry));
    }

    private @Nullable String said() {
        return Places.isCountry(country) ? country : null;
    }

    /** The town as written by somebody in the country that was chosen. */
    TypedPlace written(String homeCountry) {
        String said = said();
        return TypedPlace.of(city, said == null ? homeCountry : said);
    }

    private String where(String homeCountry) {
        String said = said();
        return said == null ? written(homeCountry).written().country(List.of(phone), homeCountry) : said;
    }

    private Stream<String> mailDomains() {
        return Emails.read(Mended.email(email)).stream().map(ReadEmail::domain).flatMap(Stream::ofNullable);
    }

    public Problems problems() {
        Problems problems = Problems.NONE;
        if (name.isEmpty()) {
            problems = problems.and("name", "intake.new.name.missing");
        }
        if (name.length() > LONGEST_NAME) {
            problems = problems.and("name", "intake.new.long", "most", LONGEST_NAME);
        }
        if (!country.isEmpty() && said() == null) {
            problems = problems.and("country", "component.field.unreadable");
        }
        problems = tooLong(problems, "site", site, LONGEST);
        problems = tooLong(problems, "phone", phone, Reach.LONGEST);
        problems = tooLong(problems, "email", email, Reach.LONGEST);
        problems = tooLong(problems, "city", city, LONGEST);
        return problems;
    }

    private static Problems tooLong(Problems problems, String field, String value, int most) {
        return value.length() > most ? problems.and(field, "intake.new.long", "most", most) : problems;
    }

    /** Whether there is enough to ask about: a name of a few letters, or anything else. */
    boolean asksSomething() {
        return name.length() >= 3 || !site.isEmpty() || digits() >= 7 || email.contains("@");
    }

    private long digits() {
        return phone.chars().filter(Character::isDigit).count();
    }

    NewLead lead(String homeCountry) {
        TypedPlace written = written(homeCountry);
        return NewLead.of(facts(homeCountry), List.of(phone), List.of(email))
                .placeGuessed(written.nowhere() || guessed(homeCountry))
                .countrySaid(said() != null || written.written().country() != null)
                .explained(reason(), comment.isEmpty() ? null : comment)
                .evenIfHere(insists());
    }

    /** In the place that was typed, or else in that of the phone. */
    public Facts facts(String homeCountry) {
        TypedPlace written = written(homeCountry);
        String where = where(homeCountry);
        Place place = written.nowhere() ? placeOfPhone(homeCountry) : written.in(where);
        return Facts.of(name, where)
                .withSite(site)
                .withPlace(place == null ? null : place.city(), place == null ? null : place.region())
                .withStreet(written.street())
                .withPostcode(written.written().postcode())
                .withRemark(remark);
    }

    /** What the phone's area code tells, as one would type it; empty for nothing. */
    String guessedCity(String homeCountry) {
        Place place = placeOfPhone(homeCountry);
        if (place == null || place.region() == null) {
            return "";
        }
        return place.city() == null ? place.region() : place.city() + ", " + place.region();
    }

    private boolean guessed(String homeCountry) {
        return !placed.equals("true") && city.equals(guessedCity(homeCountry));
    }

    private @Nullable Place placeOfPhone(String homeCountry) {
        String said = said();
        return Phones.read(phone, said == null ? homeCountry : said).stream()
                .map(ReadPhone::e164)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Places::ofPhone)
                .filter(place -> said == null || said.equals(place.country()))
                .orElse(null);
    }

    public boolean insists() {
        return even.equals("true");
    }

    private @Nullable Why reason() {
        for (Why each : Why.values()) {
            if (each.name().equals(why)) {
                return each;
            }
        }
        return null;
    }
}
