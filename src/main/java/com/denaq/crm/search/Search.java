package com.denaq.crm.search;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.search.find.ByWords;
import com.denaq.crm.search.find.People;
import com.denaq.crm.search.find.Spelling;
import com.denaq.crm.search.find.Transcriptions;
import com.denaq.crm.search.find.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds dealers and people by what somebody types: words of names and sites, a phone, an e-mail, a dealer's number. */
@Service
public class Search {

    private static final Pattern PHONE = Pattern.compile("[+(\\d][\\d ()./-]*");
    /** As somebody reads it out; longer ones are phones. */
    private static final Pattern BARE_NUMBER = Pattern.compile("[1-9]\\d{0,6}");

    private static final int FEWEST_DIGITS = 4;
    /** From so many on it is somebody's number: no name is spelled so, and none is meant with other keys. */
    private static final int WHOLE_NUMBER = 7;

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;

    private final ByWords byWords;
    private final People people;
    private final Spelling spelling;
    private final Transcriptions transcriptions;
    private final Cards cards;
    private final Settings settings;

    Search(
            ByWords byWords,
            People people,
            Transcriptions transcriptions,
            Spelling spelling,
            Cards cards,
            Settings settings) {
        this.transcriptions = transcriptions;
        this.byWords = byWords;
        this.people = people;
        this.spelling = spelling;
        this.cards = cards;
        this.settings = settings;
    }

    /** The best so many dealers, and so many people. */
    public Results find(Viewer viewer, String typed, int limit) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST).strip() : typed.strip();
        Optional<DealerId> number = DealerId.typed(text);
        if (number.isPresent()) {
            Optional<Found> one = cards.card(viewer, number.get());
            return new Results(one.stream().toList(), List.of(), null, false, List.of(), false);
        }
        if (BARE_NUMBER.matcher(text).matches()) {
            Optional<Found> one = cards.card(viewer, new DealerId(Long.parseLong(text)));
            Results others = otherwise(viewer, text, limit);
            return one.map(others::after).orElse(others);
        }
        return otherwise(viewer, text, limit);
    }

    private Results otherwise(Viewer viewer, String text, int limit) {
        if (text.indexOf('@') >= 0) {
            return reached(people.withEmail(viewer, text.toLowerCase(Locale.ROOT), limit), limit);
        }
        String digits = digits(text);
        if (digits.length() >= FEWEST_DIGITS && PHONE.matcher(text).matches()) {
            Results results = reached(people.withPhone(viewer, beginnings(text, digits), digits, limit), limit);
            return results.empty() ? words(viewer, text, limit) : results;
        }
        return words(viewer, text, limit);
    }

    private static Results reached(List<FoundPerson> found, int limit) {
        return new Results(List.of(), found, null, false, List.of(), found.size() >= limit);
    }

    /** As it may stand in front: read as a whole number, or with the home country's code before it. */
    private List<String> beginnings(String text, String digits) {
        Stream<String> whole = Phones.read(text, settings.homeCountry()).stream()
                .map(ReadPhone::e164)
                .filter(Objects::nonNull);
        String home = settings.homeCountry().equals("RU") ? "+7" : "+1";
        Stream<String> begun = text.startsWith("+") ? Stream.of("+" + digits) : Stream.of("+" + digits, home + digits);
        return Stream.concat(whole, begun).distinct().toList();
    }

    private Results words(Viewer viewer, String text, int limit) {
        List<String> typed = split(text);
        Wanted wanted = transcriptions.of(typed);
        Results asTyped = found(viewer, wanted, null, false, limit);
        if (!asTyped.empty() || typed.isEmpty()) {
            return asTyped;
        }
        if (PHONE.matcher(text).matches() && digits(text).length() >= WHOLE_NUMBER) {
            return asTyped;
        }
        String other = Names.otherLayout(text);
        Results otherLayout = found(viewer, transcriptions.of(split(other)), other, false, limit);
        if (!otherLayout.empty()) {
            return otherLayout;
        }
        Wanted corrected = spelling.corrected(typed);
        return corrected.equals(wanted) ? asTyped : found(viewer, corrected, null, true, limit);
    }

    private Results found(Viewer viewer, Wanted wanted, @Nullable String read, boolean guessed, int limit) {
        List<Found> dealers = new ArrayList<>(byWords.find(viewer, wanted, limit + 1));
        boolean more = dealers.size() > limit;
        List<Found> shown = more ? dealers.subList(0, limit) : dealers;
        List<String> words = wanted.marked();
        return new Results(shown, people.named(viewer, shown, words, limit), read, guessed, words, more);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static List<String> split(String text) {
        return Names.searchWords(text).stream().distinct().limit(MOST_WORDS).toList();
    }
}
