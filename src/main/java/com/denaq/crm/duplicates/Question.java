package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.engine.contacts.PhoneMark;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Mended;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.Sites;
import com.denaq.crm.reading.Unseen;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company as somebody typed it; all of it may be absent.
 *
 * @param country two letters; null: the home country
 * @param except the dealer itself, where one that is here is compared with the others
 * @param formerNames of that dealer
 * @param people who work there, by their names
 */
public record Question(
        @Nullable String name,
        @Nullable String site,
        List<String> phones,
        List<String> emails,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable DealerId except,
        List<String> formerNames,
        List<String> people) {

    public Question {
        name = name == null ? null : Unseen.without(name);
        city = city == null ? null : Unseen.without(city);
        site = site == null ? null : Mended.site(Unseen.without(site));
        if (site == null || site.isBlank()) { // it may stand where a phone or a mailbox is asked for
            site = Stream.concat(emails.stream(), phones.stream())
                    .filter(Question::onlySite)
                    .findFirst()
                    .orElse(site);
        }
        phones = phones.stream()
                .filter(each -> !each.isBlank())
                .map(Mended::phone)
                .toList();
        emails = emails.stream()
                .filter(each -> !each.isBlank())
                .map(Mended::email)
                .toList();
    }

    /** Of what somebody typed. */
    public Question(
            @Nullable String name,
            @Nullable String site,
            List<String> phones,
            List<String> emails,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country,
            @Nullable DealerId except) {
        this(name, site, phones, emails, street, postcode, city, region, country, except, List.of(), List.of());
    }

    private static boolean onlySite(String typed) {
        return typed.indexOf('@') < 0
                && typed.chars().anyMatch(Character::isLetter)
                && Sites.whole(typed.strip())
                && Sites.read(typed).key() != null;
    }

    /** Whether nothing of it that can be read tells one company from another. */
    public boolean asksNothing() {
        String where = country == null ? "US" : country; // what can't be read there is compared by its digits
        return people.isEmpty()
                && Stream.of(name, street, postcode, city, region).allMatch(each -> each == null || each.isBlank())
                && (site == null
                        || Sites.each(site).stream()
                                .allMatch(each -> Sites.read(each).key() == null))
                && emails.stream().flatMap(each -> Emails.read(each).stream()).noneMatch(ReadEmail::readable)
                && phones.stream().noneMatch(each -> comparesPhone(each, where));
    }

    /** What the lead creator's first fields hold. */
    public static Question of(
            @Nullable String name,
            @Nullable String site,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String city) {
        return new Question(
                name,
                site,
                phone == null ? List.of() : List.of(phone),
                email == null ? List.of() : List.of(email),
                null,
                null,
                city,
                null,
                null,
                null);
    }

    /** Whether an entry of phones is compared at all: also one that can't be read may tell by its digits. */
    public static boolean comparesPhone(String typed, String country) {
        return !PhoneMark.of(typed, country).isEmpty();
    }

    public Question inRegion(@Nullable String newRegion, @Nullable String newCountry) {
        return new Question(
                name, site, phones, emails, street, postcode, city, newRegion, newCountry, except, formerNames, people);
    }

    public Question at(@Nullable String newStreet, @Nullable String newPostcode) {
        return new Question(
                name, site, phones, emails, newStreet, newPostcode, city, region, country, except, formerNames, people);
    }

    public Question without(DealerId dealer) {
        return new Question(
                name, site, phones, emails, street, postcode, city, region, country, dealer, formerNames, people);
    }

    /** What it was called before counts as well. */
    public Question knownBeforeAs(List<String> names) {
        return new Question(name, site, phones, emails, street, postcode, city, region, country, except, names, people);
    }

    /** Who works there, by their names. */
    public Question withPeople(List<String> names) {
        return new Question(
                name, site, phones, emails, street, postcode, city, region, country, except, formerNames, names);
    }
}
