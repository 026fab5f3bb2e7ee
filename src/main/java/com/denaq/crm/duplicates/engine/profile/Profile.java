package com.denaq.crm.duplicates.engine.profile;

import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.words.Reading;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A company as it is compared; what is not known of it is empty.
 *
 * @param names the whole name first, then its parts and other readings
 * @param towns one, or what the town may mean
 * @param phones digits, see {@link com.denaq.crm.duplicates.engine.contacts.PhoneMark}
 * @param boxes mailboxes in one spelling
 * @param mailDomains its own, without free providers'
 * @param people their names as they are heard, in any order of first and last name
 * @param before where else it was, as another one that was merged into it
 */
public record Profile(
        List<Reading> names,
        List<String> acronyms,
        String country,
        String region,
        List<String> towns,
        String postcode,
        List<Street> streets,
        List<String> phones,
        List<String> boxes,
        List<SiteMark> sites,
        List<String> mailDomains,
        List<String> people,
        List<Where> before) {

    /** A place of before; what is not known of it is empty. */
    public record Where(String country, String region, List<String> towns, String postcode, List<Street> streets) {}

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    /** With more readings of its name and town. */
    public Profile with(List<Reading> moreNames, List<String> moreTowns) {
        return only(joined(names, moreNames), joined(towns, moreTowns));
    }

    /** With these readings of its name and town alone. */
    public Profile only(List<Reading> someNames, List<String> someTowns) {
        return new Profile(
                someNames,
                acronyms,
                country,
                region,
                someTowns,
                postcode,
                streets,
                phones,
                boxes,
                sites,
                mailDomains,
                people,
                before);
    }

    /** As it was when it was there. */
    public Profile at(Where where) {
        return new Profile(
                names,
                acronyms,
                where.country,
                where.region,
                where.towns,
                where.postcode,
                where.streets,
                phones,
                boxes,
                sites,
                mailDomains,
                people,
                List.of());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** Whether it can be reached, or seen, anywhere. */
    public boolean contacts() {
        return !(phones.isEmpty() && boxes.isEmpty() && sites.isEmpty() && mailDomains.isEmpty());
    }

    /** Whether anything is known of where it is. */
    public boolean placed() {
        return !(towns.isEmpty() && postcode.isEmpty() && streets.isEmpty() && region.isEmpty());
    }

    public boolean named() {
        return !names.isEmpty();
    }

    /** Whether its name is but the address of its site, as of a row that has none: nobody calls it so, or otherwise. */
    public boolean calledBySite() {
        if (!named() || sites.isEmpty()) {
            return false;
        }
        String called = names.getFirst().joined();
        for (SiteMark site : sites) {
            String label = plain(site.label());
            if (called.equals(label)) {
                boolean page = !site.ownDomain() && names.getFirst().tokens().size() == 1;
                String address = label
                        + plain(site.host()
                                .substring(site.ownDomain() ? site.label().length() : 0));
                return page || names.stream().anyMatch(each -> each.joined().equals(address));
            }
        }
        return false;
    }

    private static String plain(String address) {
        return address.codePoints().allMatch(Character::isLetterOrDigit)
                ? address
                : NO_LETTER.matcher(address).replaceAll("");
    }

    /** As text, a line each; {@link WrittenProfile} reads it. */
    public String written() {
        return WrittenProfile.write(this);
    }
}
