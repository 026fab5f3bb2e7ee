package com.denaq.crm.intake.review;

import com.denaq.crm.contacts.Reach;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts two companies beside each other, field by field; fields that neither has are left out. */
final class Comparison {

    private Comparison() {}

    static List<CaseLine> of(Dealer lead, Reach own, Dealer known, Reach theirs) {
        List<CaseLine> lines = new ArrayList<>();
        lines.add(new CaseLine("intake.new.name", lead.name(), known.name(), names(lead.name(), known.name())));
        add(lines, "intake.new.site", lead.facts().site(), known.facts().site(), sameSite(lead, known));
        add(lines, "intake.new.phone", phones(own), phones(theirs), common(numbers(own), numbers(theirs)));
        add(lines, "intake.new.email", emails(own), emails(theirs), common(addresses(own), addresses(theirs)));
        add(lines, "intake.column.street", lead.facts().street(), known.facts().street(), null);
        add(lines, "intake.column.city", lead.place(), known.place(), samePlace(lead.facts(), known.facts()));
        add(lines, "intake.column.remark", lead.facts().remark(), known.facts().remark(), null);
        return lines;
    }

    private static void add(
            List<CaseLine> lines, String label, @Nullable String lead, @Nullable String known, @Nullable Boolean same) {
        String left = Objects.requireNonNullElse(lead, "");
        String right = Objects.requireNonNullElse(known, "");
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        boolean equal = same == null ? left.equalsIgnoreCase(right) : same;
        boolean remark = label.equals("intake.column.remark");
        String mark = left.isEmpty() || right.isEmpty() || remark ? "" : equal ? "same" : "x";
        lines.add(new CaseLine(label, left, right, mark));
    }

    private static String names(String lead, String known) {
        List<String> left = Names.words(lead);
        List<String> right = Names.words(known);
        return left.equals(right) ? "same" : Collections.disjoint(left, right) ? "x" : "near";
    }

    private static boolean sameSite(Dealer lead, Dealer known) {
        return lead.siteKey() != null && lead.siteKey().equals(known.siteKey());
    }

    /** One of them may be written without its region. */
    private static boolean samePlace(Facts lead, Facts known) {
        boolean regions =
                lead.region() == null || known.region() == null || lead.region().equalsIgnoreCase(known.region());
        return regions
                && (lead.city() == null ? known.city() == null : lead.city().equalsIgnoreCase(known.city()))
                && lead.country().equals(known.country());
    }

    private static boolean common(Collection<String> left, Collection<String> right) {
        return !Collections.disjoint(left, right);
    }

    private static String phones(Reach reach) {
        return reach.phones().stream().map(ReadPhone::typed).collect(Collectors.joining(", "));
    }

    private static String emails(Reach reach) {
        return reach.emails().stream().map(ReadEmail::typed).collect(Collectors.joining(", "));
    }

    private static Set<String> numbers(Reach reach) {
        return present(reach.phones().stream().map(ReadPhone::e164));
    }

    private static Set<String> addresses(Reach reach) {
        return present(reach.emails().stream().map(ReadEmail::address));
    }

    private static Set<String> present(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
