package com.denaq.crm.api.dealers;

import com.denaq.crm.activation.EvidenceKind;
import com.denaq.crm.activation.NewProof;
import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an account resells.
 *
 * @param kind {@code site}, {@code price-list}, {@code order}, {@code api} or {@code other}
 * @param note what it is, where its kind is {@code other}
 * @param seenOn today where it is absent
 */
record EvidenceBody(
        @OneOf(EvidenceKind.class) @Nullable String kind,
        @Nullable String link,
        @Nullable String note,
        @Nullable LocalDate seenOn) {

    private static final int LONGEST = 2_000;
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s/@]+\\.[^\\s@]+");

    NewProof proof(LocalDate today) {
        String seen = Text.clean(link);
        Text.atMost(LONGEST, "evidence.link", seen);
        if (seen != null && !WEB_ADDRESS.matcher(seen).matches()) {
            throw ApiProblem.invalid("evidence.link", "link-unreadable");
        }
        Text.atMost(LONGEST, "evidence.note", note);
        if (seenOn != null && seenOn.isAfter(today)) {
            throw ApiProblem.invalid("evidence.seenOn", "seen-ahead");
        }
        NewProof proof = new NewProof(kindNamed(), seen, Text.clean(note), seenOn == null ? today : seenOn);
        if (!proof.saysWhat()) {
            throw ApiProblem.invalid("evidence.note", "say-what");
        }
        return proof;
    }

    private EvidenceKind kindNamed() {
        return Arrays.stream(EvidenceKind.values())
                .filter(each -> each.code().equals(Text.clean(kind)))
                .findFirst()
                .orElseThrow(() -> ApiProblem.invalid(
                        "evidence.kind",
                        "one-of",
                        "field",
                        "evidence.kind",
                        "values",
                        Arrays.stream(EvidenceKind.values())
                                .map(EvidenceKind::code)
                                .collect(Collectors.joining(", "))));
    }
}
