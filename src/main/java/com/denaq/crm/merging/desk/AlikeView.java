package com.denaq.crm.merging.desk;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.merging.Merge;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.Phones;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What looks like a dealer, what somebody has said about it, and what was merged into it.
 *
 * @param apart those that are not the same
 * @param merged those that can be parted again
 * @param several of which fields the dealer has more than one
 * @param homeCountry whose phones are written without a country
 */
public record AlikeView(
        Dealer dealer,
        List<Alike> alike,
        List<Apart> apart,
        List<Merge> merged,
        Set<String> several,
        String homeCountry) {

    /**
     * One that looks alike.
     *
     * @param may what the viewer may do about it
     * @param said who said that it is the same; null: nobody
     */
    public record Alike(Match match, May may, @Nullable String said) {

        /** The strongest three, and what speaks against. */
        public List<Reason> reasons() {
            List<Reason> all = match.reasons();
            return java.util.stream.Stream.concat(
                            all.stream()
                                    .filter(each -> !each.code().speaksAgainst())
                                    .limit(3),
                            all.stream()
                                    .filter(each -> each.code().speaksAgainst())
                                    .limit(2))
                    .toList();
        }
    }

    /** What the viewer may do about a dealer that looks like theirs. */
    public enum May {
        MERGE,
        /** A free lead: it has to be theirs first. */
        TAKE,
        /** It is a colleague's. */
        ASK
    }

    /** One of which somebody said that it is another. */
    public record Apart(long dealer, String name, String byName, Instant at) {}

    public boolean empty() {
        return alike.isEmpty() && apart.isEmpty() && merged.isEmpty();
    }

    public String path() {
        return "/dealers/" + dealer.id() + "/alike";
    }

    /** {@code same}, {@code near}, {@code x}: how strongly it speaks for or against. */
    public static String icon(Reason reason) {
        return reason.code().speaksAgainst() ? "x" : reason.code().name().startsWith("SAME") ? "same" : "near";
    }

    /** The number or address that both have, where it is clear which, else what the other has; null for nothing. */
    public @Nullable String detail(Reason reason) {
        boolean both = (reason.field().equals("phones") || reason.field().equals("emails"))
                && !reason.code().speaksAgainst()
                && reason.code() != Reason.Code.PHONE_NEARLY;
        String text =
                both && reason.typed() != null && !several.contains(reason.field()) ? reason.typed() : reason.known();
        if (text == null || text.isBlank()) {
            return null;
        }
        return reason.field().equals("phones") ? number(text) : text;
    }

    private String number(String written) {
        return Phones.read(written, homeCountry).getFirst().shown(homeCountry);
    }

    /** {@code Same phone}, with a capital. */
    public static String words(Screen screen, Reason reason) {
        String text = reason.text(screen.words());
        return text.substring(0, 1).toUpperCase(screen.locale()) + text.substring(1);
    }
}
