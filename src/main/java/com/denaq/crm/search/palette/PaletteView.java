package com.denaq.crm.search.palette;

import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.search.Found;
import com.denaq.crm.search.FoundPerson;
import com.denaq.crm.search.Results;
import com.denaq.crm.search.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the palette or the page of results shows.
 *
 * @param typed as it was asked
 */
public record PaletteView(
        String typed, Results results, List<NavigationEntry> commands, List<Deed> deeds, String homeCountry) {

    private static final Pattern DOMAIN = Pattern.compile("[^\\s@]+\\.\\p{L}{2,}");
    /** Of a phone: {@code tel:}, or a messenger's page. */
    private static final Pattern LINK = Pattern.compile("(?iu)(?:\\p{L}+:\\S|\\S+/).*");

    public List<Marks.MarkedPart> marked(String text) {
        return Marks.of(text, results.words());
    }

    /** {@code Tampa, FL · formerly Ural Computers · yours} */
    public String about(Screen screen, Found found) {
        String owner = found.mine() ? screen.t("search.yours") : found.owner();
        return Stream.of(found.place(), by(screen, found), owner)
                .filter(each -> each != null && !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** By what it was found, where its card doesn't show that; null where it does. */
    public @Nullable String by(Screen screen, Found found) {
        Found.By by = found.by();
        return by == null
                ? null
                : switch (by.kind()) {
                    case PHONE -> Phones.display(by.text(), homeCountry);
                    case EMAIL -> by.text();
                    case FORMER -> screen.t("search.formerly", "name", by.text());
                };
    }

    /** {@code (813) 555-0142 · Harbor Lane} */
    public String about(FoundPerson person) {
        return Stream.of(reach(person), person.name() == null ? null : person.dealerName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String reach(FoundPerson person) {
        String by = person.by();
        return by != null && by.startsWith("+") ? Phones.display(by, homeCountry) : by;
    }

    public String pagePath() {
        return "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** New lead with what was looked for in the field where it belongs. */
    public String newLeadPath() {
        Typed read = Typed.of(typed);
        return switch (read.kind()) {
            case SITE -> newLead("site", typed);
            case EMAIL -> newLead("email", read.text());
            case PHONE -> newLead("phone", LINK.matcher(typed).matches() ? read.text() : typed);
            case WORDS -> newLead(DOMAIN.matcher(typed).matches() ? "site" : "name", typed);
        };
    }

    private static String newLead(String field, String value) {
        return "/leads/new?" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether there is a command. */
    public boolean does() {
        return !commands.isEmpty() || !deeds.isEmpty();
    }

    public boolean nothing() {
        return results.empty() && !does();
    }
}
