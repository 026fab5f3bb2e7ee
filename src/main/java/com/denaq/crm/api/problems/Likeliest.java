package com.denaq.crm.api.problems;

import com.denaq.crm.reading.Edits;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which name somebody meant who wrote one that isn't known: {@code citty}, {@code Postal_Code}, {@code website}. */
final class Likeliest {

    private static final int LONGEST = 40;
    private static final int MOST_SLIPS = 2;
    private static final int SHORTEST = 3;
    private static final int LETTERS_A_SLIP = 4;

    /** What other programs call the same. */
    private static final List<List<String>> SYNONYMS = List.of(
            List.of("name", "company", "companyname", "title"),
            List.of("tradename", "dba", "alias"),
            List.of("site", "website", "web", "url", "homepage", "domain"),
            List.of("phones", "phone", "phonenumber", "telephone", "tel", "mobile"),
            List.of("emails", "email", "emailaddress", "mail"),
            List.of("street", "address", "addressline", "address1"),
            List.of("postcode", "zip", "zipcode", "postalcode", "plz"),
            List.of("city", "town", "place"),
            List.of("region", "state", "province"),
            List.of("country", "countrycode"),
            List.of("timezone", "tz", "zone"),
            List.of("remark", "body", "what", "note", "notes", "comment", "comments", "description", "text"),
            List.of("owner", "to", "agent", "assignee", "user"),
            List.of("kind", "type"),
            List.of("tryagainon", "tryagain", "until"),
            List.of("seconds", "duration", "length"),
            List.of("date", "day", "due", "duedate"),
            List.of("items", "dealers", "records", "results"),
            List.of("contacts", "people", "persons", "contact"),
            List.of("limit", "size", "pagesize", "perpage"),
            List.of("cursor", "page", "offset", "after", "next"),
            List.of("stage", "status", "state"));

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\d]");

    /** Ours, of which there are some hundred: a body of a megabyte has as many of theirs as fit. */
    private static final Map<String, String> OURS = new ConcurrentHashMap<>();

    private Likeliest() {}

    static @Nullable String of(String written, Collection<String> known) {
        String bare = bare(written);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return null;
        }
        int most = bare.length() < SHORTEST ? 0 : Math.min(MOST_SLIPS, (bare.length() + 1) / LETTERS_A_SLIP);
        String spelt = known.stream()
                .filter(each -> slips(bare, each) <= most)
                .min(Comparator.<String>comparingInt(each -> slips(bare, each)).thenComparing(each -> each))
                .orElse(null);
        String called = spelt != null && slips(bare, spelt) == 0 ? null : called(bare, known);
        return called == null ? spelt : called; // "state" is somebody's region, not a slip in "stage"
    }

    private static int slips(String bare, String name) {
        String other = ours(name);
        return Math.min(
                Edits.between(bare, other, MOST_SLIPS),
                other.endsWith("s")
                        ? Edits.between(bare, other.substring(0, other.length() - 1), MOST_SLIPS)
                        : MOST_SLIPS + 1);
    }

    private static @Nullable String called(String bare, Collection<String> known) {
        return SYNONYMS.stream()
                .filter(each -> each.contains(bare))
                .flatMap(List::stream)
                .flatMap(each -> known.stream().filter(name -> ours(name).equals(each)))
                .findFirst()
                .orElse(null);
    }

    private static String ours(String name) {
        return OURS.computeIfAbsent(name, Likeliest::bare);
    }

    private static String bare(String name) {
        return NO_LETTER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
