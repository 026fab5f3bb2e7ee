package com.denaq.crm.duplicates.engine.profile;

import com.denaq.crm.dealers.FormerPlace;
import com.denaq.crm.duplicates.engine.contacts.MailMark;
import com.denaq.crm.duplicates.engine.contacts.PhoneMark;
import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.places.Street;
import com.denaq.crm.duplicates.engine.places.Town;
import com.denaq.crm.duplicates.engine.profile.Profile.Where;
import com.denaq.crm.duplicates.engine.words.Garbled;
import com.denaq.crm.duplicates.engine.words.NameReader;
import com.denaq.crm.duplicates.engine.words.Persons;
import com.denaq.crm.duplicates.engine.words.Pronounceable;
import com.denaq.crm.duplicates.engine.words.ReadName;
import com.denaq.crm.duplicates.engine.words.Reading;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.Sites;
import com.denaq.crm.reading.WrittenPlace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes profiles of what is typed or kept. */
public final class ProfileReader {

    private static final Pattern LONG_POSTCODE = Pattern.compile("\\d{9}");
    private static final Pattern LAST_COMMA = Pattern.compile("[,\\s]+$");
    private static final Pattern SITE_AS_NAME = Pattern.compile(
            "\\s*(?:https?:/+\\S+|(?:www\\.)?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(?:/\\S*)?)\\s*",
            Pattern.CASE_INSENSITIVE);
    /** Phones, and mailboxes: all that a dealer with many people has; whoever has more is no dealer but a directory. */
    public static final int MOST = 200;

    private static final int LONGEST = 300;
    private static final int MOST_OF_A_PERSON = 4;

    private final Set<Reading> names = new LinkedHashSet<>();
    private final Set<String> acronyms = new LinkedHashSet<>();
    private final String country;
    private String region = "";
    private final Set<String> towns = new LinkedHashSet<>();
    private String postcode = "";
    private final Set<Street> streets = new LinkedHashSet<>();
    private final Set<String> phones = new LinkedHashSet<>();
    private final Set<String> boxes = new LinkedHashSet<>();
    private final Set<SiteMark> sites = new LinkedHashSet<>();
    private final Set<String> mailDomains = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<Where> before = new LinkedHashSet<>();

    /** @param country two letters; empty where nobody said which */
    public ProfileReader(String country) {
        this.country = country;
    }

    public ProfileReader name(@Nullable String typed) {
        if (typed == null) {
            return this;
        }
        return named(cut(typed));
    }

    private ProfileReader named(String typed) {
        SiteMark site = SITE_AS_NAME.matcher(typed).matches() ? SiteMark.of(typed) : null;
        if (site != null) {
            sites.add(site);
            take(NameReader.read(site.label()));
        }
        if (site == null || typed.indexOf('/') < 0) {
            take(NameReader.read(typed));
        }
        return this;
    }

    private void take(ReadName read) {
        names.addAll(read.readings());
        acronyms.addAll(read.acronyms());
    }

    /** Name and town once more, as if typed on the other keyboard. */
    public ProfileReader otherLayout(@Nullable String name, @Nullable String city) {
        String otherName = name == null ? "" : Names.otherLayout(cut(name));
        if (Pronounceable.in(otherName)) {
            names.addAll(NameReader.read(otherName).readings());
        }
        String otherCity = city == null ? "" : Names.otherLayout(cut(city));
        if (Pronounceable.all(otherCity)) {
            town(otherCity);
        }
        return this;
    }

    public ProfileReader place(
            @Nullable String city, @Nullable String region, @Nullable String postcode, @Nullable String street) {
        WrittenPlace written = WrittenPlace.of(city == null ? "" : cut(city), country.isEmpty() ? "US" : country);
        if (city != null) {
            town(city(written.postcode() == null ? cut(city) : written.town()));
        }
        if (region != null) {
            this.region = region(cut(region));
        }
        String code = postcode == null || postcode.isBlank() ? written.postcode() : postcode;
        String plain = code == null ? "" : String.join("", Names.searchWords(cut(code)));
        this.postcode = LONG_POSTCODE.matcher(plain).matches() ? plain.substring(0, 5) : plain;
        Street read = street == null ? null : Street.of(cut(street));
        if (read != null) {
            streets.add(read);
        }
        return this;
    }

    /** Where it was before. */
    public ProfileReader before(FormerPlace place) {
        Profile there = new ProfileReader(place.country())
                .place(place.city(), place.region(), place.postcode(), place.street())
                .profile();
        before.add(new Where(there.country(), there.region(), there.towns(), there.postcode(), there.streets()));
        return this;
    }

    /** The town alone; the region behind it is taken: {@code Tulsa OK}, {@code Tulsa, OK, USA}. */
    private String city(String typed) {
        int last = typed.strip().lastIndexOf(' ');
        String of = last < 0 ? null : Countries.code(typed.strip().substring(last + 1));
        for (String each : countries()) {
            String text = each.equals(of)
                    ? LAST_COMMA.matcher(typed.strip().substring(0, last)).replaceFirst("")
                    : typed;
            Place place = Places.cityAndRegion(text, each);
            if (place.region() != null && place.city() != null) {
                this.region = String.join("", Names.searchWords(place.region()));
                return place.city();
            }
        }
        return typed;
    }

    private List<String> countries() {
        return country.isEmpty() ? List.of("US", "CA", "AU", "RU") : List.of(country);
    }

    private String region(String typed) {
        for (String each : countries()) {
            String code = Places.region(typed, each);
            if (code != null && !code.equals(typed.strip())) {
                return String.join("", Names.searchWords(code));
            }
        }
        return String.join("", Names.searchWords(typed));
    }

    /** Nobody's name or town is longer: what follows is none of it. */
    private static String cut(String typed) {
        return Garbled.mended(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    }

    private void town(String typed) {
        String town = Town.of(typed);
        if (!town.isEmpty()) {
            towns.add(town);
        }
    }

    public ProfileReader phone(String typed, String otherwise) {
        if (phones.size() < MOST) {
            phones.addAll(PhoneMark.of(typed, country.isEmpty() ? otherwise : country));
        }
        return this;
    }

    public ProfileReader email(String typed) {
        if (boxes.size() < MOST) {
            for (MailMark mail : MailMark.of(typed)) {
                boxes.add(mail.box());
                if (mail.domain() != null) {
                    mailDomains.add(mail.domain());
                }
            }
        }
        return this;
    }

    /** Somebody to talk to there; a first name alone is nobody's. */
    public ProfileReader person(@Nullable String typed) {
        List<String> words = typed == null ? List.of() : Names.searchWords(cut(typed));
        List<String> whole = words.stream().filter(each -> each.length() > 1).toList();
        boolean somebody = whole.size() > 1 && whole.size() <= MOST_OF_A_PERSON;
        if (somebody && whole.stream().noneMatch(Persons::function) && people.size() < MOST) {
            people.add(
                    whole.stream().map(each -> Token.of(each).heard()).sorted().collect(Collectors.joining(" ")));
        }
        return this;
    }

    public ProfileReader site(@Nullable String typed) {
        if (typed != null) {
            Sites.each(typed).forEach(this::oneSite);
        }
        return this;
    }

    private ProfileReader oneSite(String typed) {
        SiteMark site = SiteMark.of(typed);
        String phone = site == null ? null : site.phone();
        if (phone != null) {
            return phone(phone, country);
        }
        if (site != null) {
            sites.add(site);
        }
        return this;
    }

    public Profile profile() {
        return new Profile(
                List.copyOf(names),
                List.copyOf(acronyms),
                country,
                region,
                List.copyOf(towns),
                postcode,
                List.copyOf(streets),
                List.copyOf(phones),
                List.copyOf(boxes),
                List.copyOf(sites),
                List.copyOf(mailDomains),
                List.copyOf(people),
                List.copyOf(before));
    }
}
