package com.denaq.crm.activation.proof;

import com.denaq.crm.activation.EvidenceKind;
import com.denaq.crm.activation.NewProof;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.web.Problems;
import java.net.IDN;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evidence as typed. A link without http:// is given one; anything but a web address is a problem. */
public record ProofForm(
        @Nullable String kind,
        @Nullable String link,
        @Nullable String note,
        @Nullable String seenOn) {

    static final ProofForm EMPTY = new ProofForm(null, null, null, null);

    private static final int LONGEST_LINK = 2000;
    private static final int LONGEST_NOTE = 2000;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?<host>[^\\s/?#:@]+)(:\\d{1,5})?([/?#]\\P{Cntrl}*)?");
    private static final Pattern HOST = Pattern.compile("(?i)([a-z0-9_-]+\\.)+[a-z0-9-]+\\.?");

    Problems problems(LocalDate today) {
        Problems problems = Problems.NONE;
        if (kindOf() == null) {
            problems = problems.and("kind", "activation.kind.missing");
        }
        if (!blank(link) && readLink() == null) {
            problems = problems.and("link", "activation.link.unreadable");
        }
        if (kindOf() == EvidenceKind.OTHER && words().isEmpty()) {
            problems = problems.and("note", "activation.note.missing");
        }
        if (words().length() > LONGEST_NOTE) {
            problems = problems.and("note", "activation.note.long", "most", LONGEST_NOTE);
        }
        LocalDate day = day(today);
        if (day == null) {
            problems = problems.and("seenOn", "activation.day.unreadable");
        } else if (day.isAfter(today.plusDays(1))) { // their day may have begun already
            problems = problems.and("seenOn", "activation.day.ahead");
        }
        return problems;
    }

    NewProof proof(LocalDate today) {
        EvidenceKind read = kindOf();
        LocalDate day = day(today);
        return new NewProof(
                read == null ? EvidenceKind.OTHER : read,
                readLink(),
                words().isEmpty() ? null : words(),
                day == null ? today : day);
    }

    /** A new line is one character, as where it is typed. */
    private String words() {
        return note == null ? "" : note.strip().replace("\r\n", "\n");
    }

    private @Nullable EvidenceKind kindOf() {
        for (EvidenceKind each : EvidenceKind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        return null;
    }

    private @Nullable String readLink() {
        if (link == null || link.isBlank() || link.length() > LONGEST_LINK) {
            return null;
        }
        String typed = link.strip();
        Matcher address = ADDRESS.matcher(typed.contains("://") ? typed : "https://" + typed);
        return address.matches() && named(address.group("host"))
                ? address.group().replace(" ", "%20")
                : null;
    }

    /** In any alphabet: what a browser shows of a Cyrillic domain is no URI. */
    private static boolean named(String host) {
        try {
            return HOST.matcher(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED)).matches();
        } catch (IllegalArgumentException e) { // no name of a host in any
            return false;
        }
    }

    private @Nullable LocalDate day(LocalDate today) {
        return seenOn == null || seenOn.isBlank() ? today : TypedDate.of(seenOn.strip());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
