package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dealer that may be the one asked about, as far as the viewer may know it: name, city, since when and in what state.
 *
 * @param kind how the two are related
 * @param bits how much speaks for its being the same, as the engine weighs it
 * @param sure whether it may be called already here, if the bits suffice
 * @param since the company's day on which it was entered
 * @param entered when
 * @param state {@code LEAD}, {@code FIRM}, {@code DEAD_END}, {@code ACCOUNT}, {@code CLIENT} or {@code IN_REVIEW}
 * @param owner the name of its agent; null for a free one, and always for who doesn't see owners
 * @param mayOpen whether the viewer may read it in full
 * @param reasons the strongest first; those that speak against it last
 */
public record Match(
        DealerId dealer,
        Verdict.Kind verdict,
        Kind kind,
        double bits,
        boolean sure,
        String name,
        @Nullable String city,
        @Nullable String region,
        LocalDate since,
        Instant entered,
        String state,
        @Nullable String owner,
        boolean mayOpen,
        List<Reason> reasons) {

    /** Who is here before who is similar, the likeliest first; of equals the one that came first. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::verdict)
            .thenComparing(Comparator.comparingDouble(Match::bits).reversed())
            .thenComparingLong(each -> each.dealer.value());

    /** How what was asked and what is here are related, as far as can be told. */
    public enum Kind {
        /** One company. */
        SAME,
        /** One chain, another town. */
        BRANCH,
        /** One name, another place, nothing else in common. */
        NAMESAKE,
        /** The name agrees, and nothing else does. */
        NAME_ALONE,
        /** Phone, mailbox or site agree, the name doesn't. */
        CONTACT_ALONE,
        /** It resembles in parts. */
        SIMILAR;

        /** As other programs read it: {@code name-alone}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same, but no longer called already here. */
    Match onlySimilar() {
        Verdict.Kind similar = Verdict.Kind.LOOKS_SIMILAR;
        return new Match(
                dealer, similar, kind, bits, false, name, city, region, since, entered, state, owner, mayOpen, reasons);
    }

    /** Its verdict and its bits in one number, as other programs read it. */
    public double score() {
        return Score.of(verdict, bits);
    }

    boolean here() {
        return verdict == Verdict.Kind.ALREADY_HERE;
    }

    /** {@code Tampa, FL}, or what of it is known; empty for nothing. */
    public String place() {
        String town = city == null ? "" : city;
        String state = region == null ? "" : region;
        return town.isEmpty() || state.isEmpty() ? town + state : town + ", " + state;
    }

    /** The message key of its state. */
    public String stateKey() {
        return "duplicates.state." + state;
    }
}
