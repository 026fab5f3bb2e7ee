package com.denaq.crm.search.palette;

import com.denaq.crm.platform.web.NavigationEntry;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.search.Found;
import com.denaq.crm.search.FoundPerson;
import com.denaq.crm.search.Results;
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

    private static final Pattern PHONE = Pattern.compile("[+(\\d][\\d ()./-]{4,}");
    private static final Pattern SITE = Pattern.compile("(?i)https?://.*|[^\\s@]+\\.\\p{L}{2,}(/\\S*)?");

    public List<Marks.MarkedPart> marked(String text) {
        return Marks.of(text, results.words());
    }

    /** {@code Tampa, FL · yours} */
    public static String about(Screen screen, Found found) {
        String owner = found.mine() ? screen.t("search.yours") : found.owner() == null ? null : found.owner();
        return Stream.of(found.place(), owner)
                .filter(each -> each != null && !each.isEmpty())
                .collect(Collectors.joining(" · "));
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
        String field = typed.contains("@")
                ? "email"
                : PHONE.matcher(typed).matches() ? "phone" : SITE.matcher(typed).matches() ? "site" : "name";
        return "/leads/new?" + field + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** Whether there is a command. */
    public boolean does() {
        return !commands.isEmpty() || !deeds.isEmpty();
    }

    public boolean nothing() {
        return results.empty() && !does();
    }
}
