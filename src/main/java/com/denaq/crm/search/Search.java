package com.denaq.crm.search;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.reading.Sites;
import com.denaq.crm.search.find.ByWords;
import com.denaq.crm.search.find.People;
import com.denaq.crm.search.find.Readable;
import com.denaq.crm.search.find.Spelling;
import com.denaq.crm.search.find.Transcriptions;
import com.denaq.crm.search.find.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds dealers and people by what somebody types: words of names and sites, the address of a site, a phone, an e-mail, a dealer's number. */
@Service
public class Search {

    /** As somebody reads it out; longer ones are phones. */
    private static final Pattern BARE_NUMBER = Pattern.compile("[1-9]\\d{0,6}");

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;

    private final ByWords byWords;
    private final Readable readable;
    private final People people;
    private final Spelling spelling;
    private final Transcriptions transcriptions;
    private final Cards cards;
    private final Settings settings;

    Search(
            ByWords byWords,
            Readable readable,
            People people,
            Transcriptions transcriptions,
            Spelling spelling,
            Cards cards,
            Settings settings) {
        this.transcriptions = transcriptions;
        this.byWords = byWords;
        this.readable = readable;
        this.people = people;
        this.spelling = spelling;
        this.cards = cards;
        this.settings = settings;
    }

    /** The best so many dealers, and so many people. */
    public Results find(Viewer viewer, String typed, int limit) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST).strip() : typed.strip();
        Optional<DealerId> number = DealerId.typed(text);
        Optional<Found> one = number.flatMap(each -> cards.card(viewer, each));
        if (number.isPresent() && !DealerId.perhaps(text)) {
            return new Results(one.stream().toList(), List.of(), null, false, List.of(), false);
        }
        if (BARE_NUMBER.matcher(text).matches()) {
            one = cards.card(viewer, new DealerId(Long.parseLong(text)));
        }
        Results others = otherwise(viewer, text, limit);
        return one.map(others::after).orElse(others);
    }

    private Results otherwise(Viewer viewer, String text, int limit) {
        Typed typed = Typed.of(text);
        return switch (typed.kind()) {
            case SITE -> ofSite(viewer, typed, limit);
            case EMAIL -> reached(viewer, people.withEmail(viewer, typed.text(), limit), limit);
            case PHONE -> {
                List<String> beginnings = beginnings(typed.text(), typed.digits());
                Results results = reached(viewer, people.withPhone(viewer, beginnings, typed.digits(), limit), limit);
                yield results.empty() ? words(viewer, typed, limit) : results;
            }
            case WORDS -> words(viewer, typed, limit);
        };
    }

    /** Whose site it is; else, as it may be half typed, who has the words of its host. */
    private Results ofSite(Viewer viewer, Typed typed, int limit) {
        List<Found> found = readable.withSite(viewer, typed.text(), limit + 1);
        if (!found.isEmpty()) {
            boolean more = found.size() > limit;
            return new Results(more ? found.subList(0, limit) : found, List.of(), null, false, List.of(), more);
        }
        String host = Sites.pasted(typed.text());
        return host == null || Sites.read(typed.text()).ofMany()
                ? Results.none()
                : found(viewer, transcriptions.of(split(host)), null, false, limit);
    }

    /** What is a dealer's own stands with the dealers. */
    private Results reached(Viewer viewer, List<FoundPerson> found, int limit) {
        Map<DealerId, String> own = new LinkedHashMap<>();
        found.stream()
                .filter(each -> each.name() == null && each.by() != null)
                .forEach(each -> own.putIfAbsent(each.dealer(), Objects.requireNonNull(each.by())));
        List<Found> dealers = readable.of(viewer, own.keySet(), limit).stream()
                .map(each -> each.by(Found.By.reach(Objects.requireNonNull(own.get(each.id())))))
                .toList();
        List<FoundPerson> somebodys =
                found.stream().filter(each -> each.name() != null).toList();
        return new Results(dealers, somebodys, null, false, List.of(), found.size() >= limit);
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

    private Results words(Viewer viewer, Typed asked, int limit) {
        String text = asked.text();
        List<String> typed = split(text);
        Wanted wanted = transcriptions.of(typed);
        Results asTyped = found(viewer, wanted, null, false, limit);
        if (!asTyped.empty() || typed.isEmpty() || asked.wholeNumber()) {
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
        List<String> words = wanted.marked();
        List<Found> shown = readable.withFormerNames(viewer, more ? dealers.subList(0, limit) : dealers, wanted);
        return new Results(shown, people.named(viewer, shown, words, limit), read, guessed, words, more);
    }

    private static List<String> split(String text) {
        return Names.searchWords(text).stream().distinct().limit(MOST_WORDS).toList();
    }
}
