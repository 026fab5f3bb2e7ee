package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.duplicates.Verdict.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How likely two are one company, after Fellegi and Sunter: each field adds bits for or against, the sum is the odds.
 * The prior is that of a base of 200,000 whatever its size, so that a verdict doesn't change because the base grows.
 */
final class Score {

    private static final double PRIOR = 17.6;
    private static final double HERE = 3;
    private static final double SIMILAR = -5;
    private static final double SHARED = 4;
    private static final double BRANCH = 6;

    private record Weighed(Reason reason, double bits) {}

    private final Asked asked;
    private final Candidate known;
    private final Carriers carriers;
    private final List<Weighed> reasons = new ArrayList<>();
    private double bits = -PRIOR;

    Score(Asked asked, Candidate known, Carriers carriers, Commons commons) {
        this.asked = asked;
        this.known = known;
        this.carriers = carriers;
        domain();
        phone();
        mailbox();
        address();
        name(commons);
        town();
    }

    Kind verdict() {
        return bits >= HERE ? Kind.ALREADY_HERE : bits >= SIMILAR ? Kind.LOOKS_SIMILAR : Kind.LOOKS_NEW;
    }

    Match.Kind kind() {
        Set<Code> said = reasons.stream().map(each -> each.reason.code()).collect(Collectors.toSet());
        if (verdict() == Kind.ALREADY_HERE) {
            return Match.Kind.SAME;
        }
        if (said.contains(Code.BRANCH)) {
            return Match.Kind.BRANCH;
        }
        if (said.contains(Code.SAME_NAME)) {
            return said.contains(Code.OTHER_CITY) ? Match.Kind.NAMESAKE : Match.Kind.NAME_ALONE;
        }
        return said.contains(Code.OTHER_NAME) ? Match.Kind.CONTACT_ALONE : Match.Kind.SIMILAR;
    }

    /** 0 to 1, three digits. */
    double share() {
        return Math.round(1000 / (1 + Math.pow(2, -bits))) / 1000.0;
    }

    double bits() {
        return bits;
    }

    /** The strongest three for it, the strongest two against it. */
    List<Reason> reasons() {
        Comparator<Weighed> strongest = Comparator.comparingDouble((Weighed each) -> -Math.abs(each.bits))
                .thenComparing(each -> each.reason.code());
        List<Reason> told = new ArrayList<>(reasons.stream()
                .filter(each -> !each.reason.code().speaksAgainst())
                .sorted(strongest)
                .limit(3)
                .map(Weighed::reason)
                .toList());
        reasons.stream()
                .filter(each -> each.reason.code().speaksAgainst())
                .sorted(strongest)
                .limit(2)
                .map(Weighed::reason)
                .forEach(told::add);
        return told;
    }

    private void add(Code code, double worth, String field, @Nullable String typed, @Nullable String there) {
        bits += worth;
        reasons.add(new Weighed(new Reason(code, field, typed, there), worth));
    }

    /** A site and a mail domain that are the same say one thing, not two. */
    private void domain() {
        String same = common(KeyKind.DOMAIN);
        if (same == null) {
            if (asked.siteKey() != null && known.siteKey() != null) {
                add(
                        Code.OTHER_SITE,
                        asked.siteKey().contains("/") ? -1 : -4,
                        "site",
                        asked.question().site(),
                        visible(known.siteKey()));
            }
            return;
        }
        boolean site = same.equals(asked.siteKey());
        String typed = site ? asked.question().site() : asked.typed().get(same);
        if (carriers.shared(KeyKind.DOMAIN, same)) {
            add(Code.SHARED_SITE, SHARED, "site", typed, null);
        } else if (carriers.chain(KeyKind.DOMAIN, same)
                && !asked.profile().place().sameTown(known.profile().place())) {
            add(Code.BRANCH, BRANCH, "site", typed, null);
        } else if (site) {
            add(Code.SAME_SITE, KeyKind.DOMAIN.bits, "site", typed, visible(same));
        } else {
            add(Code.SAME_MAIL_DOMAIN, KeyKind.DOMAIN.bits - 2, "emails", typed, visible(same));
        }
    }

    private void phone() {
        exact(KeyKind.PHONE, Code.SAME_PHONE, Code.SHARED_PHONE, "phones");
    }

    /** At the domain that already counted, a mailbox adds little. */
    private void mailbox() {
        String same = common(KeyKind.MAILBOX);
        if (same != null
                && known.profile().of(KeyKind.DOMAIN).stream().anyMatch(domain -> same.endsWith("@" + domain))) {
            add(Code.SAME_EMAIL, 3, "emails", asked.typed().get(same), visible(same));
        } else {
            exact(KeyKind.MAILBOX, Code.SAME_EMAIL, Code.SHARED_EMAIL, "emails");
        }
    }

    private void address() {
        exact(KeyKind.ADDRESS, Code.SAME_ADDRESS, Code.SHARED_ADDRESS, "street");
    }

    private void exact(KeyKind kind, Code own, Code shared, String field) {
        String same = common(kind);
        if (same != null) {
            boolean many = carriers.shared(kind, same);
            String typed = kind == KeyKind.ADDRESS
                    ? asked.question().street()
                    : asked.typed().get(same);
            add(many ? shared : own, many ? SHARED : kind.bits, field, typed, visible(same));
        }
    }

    private void name(Commons commons) {
        NameScore name = NameScore.of(asked.profile(), known.profile(), commons);
        if (asked.mistyped() != null) {
            NameScore other = NameScore.of(asked.mistyped(), known.profile(), commons);
            name = other.bits() > name.bits() && other.bits() > 0 ? other : name;
        }
        String typed = asked.question().name();
        switch (name.kind()) {
            case SAME -> add(Code.SAME_NAME, name.bits(), "name", typed, known.name());
            case NEARLY -> add(Code.NAME_NEARLY, name.bits(), "name", typed, known.name());
            case OTHER -> add(Code.OTHER_NAME, name.bits(), "name", typed, known.name());
            case SILENT -> bits += name.bits();
        }
    }

    private void town() {
        Place here = asked.profile().place();
        Place there = known.profile().place();
        String typed = asked.question().city();
        if (here.sameTown(there)) {
            add(Code.SAME_CITY, 5, "city", typed, known.city());
        } else if (here.samePostcode(there)) {
            bits += 4;
        } else if (here.otherTown(there)) {
            add(Code.OTHER_CITY, here.otherRegion(there) ? -7 : -6, "city", typed, known.city());
        } else if (here.otherRegion(there)) {
            bits -= 4;
        }
    }

    private @Nullable String common(KeyKind kind) {
        return asked.profile().of(kind).stream()
                .filter(known.profile().of(kind)::contains)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String visible(@Nullable String there) {
        return known.mayOpen() ? there : null;
    }
}
