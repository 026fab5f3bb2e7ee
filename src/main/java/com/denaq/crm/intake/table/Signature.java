package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the company stands in a block. Above it may be who writes, and what they are: {@code Best regards, Ann Lee, Sales,
 * Harbor Lane LLC}.
 */
final class Signature {

    private static final Pattern FAREWELL = Pattern.compile(
            "(?:(?:best|kind|warm)(?:\\s(?:regards|wishes))?|regards|(?:yours\\s)?(?:sincerely|truly|faithfully)|(?:many\\s)?thanks"
                    + "|thank you|с уважением|с наилучшими пожеланиями|всего доброго|спасибо)[\\s,.!—-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_FAREWELL = 60;
    private static final int LETTERS = 4;

    private Signature() {}

    /** The same lines, those of a farewell left out, with the company first: what stood above it comes right below. */
    static List<BlockLine> companyFirst(List<BlockLine> block) {
        boolean signed = is(block);
        List<BlockLine> lines = new ArrayList<>(signed ? block.subList(1, block.size()) : block);
        List<BlockLine> above = lines.stream()
                .takeWhile(line -> !line.tells() && line.text().length() <= BlockLine.LONGEST)
                .toList();
        BlockLine company = above.stream()
                .filter(line -> legalForm(line.text()))
                .findFirst()
                .orElse(signed ? calledLikeItsSite(above, lines) : null);
        if (company != null && lines.remove(company)) {
            lines.addFirst(company);
        }
        return lines;
    }

    /** Whether a farewell stands above. */
    static boolean is(List<BlockLine> block) {
        String first = block.getFirst().text();
        return block.size() > 2
                && first.length() <= LONGEST_FAREWELL
                && FAREWELL.matcher(first).matches();
    }

    private static boolean legalForm(String name) {
        List<String> words = Names.words(name);
        return words.size() < Names.searchWords(name).size();
    }

    private static @Nullable BlockLine calledLikeItsSite(List<BlockLine> above, List<BlockLine> lines) {
        List<String> hosts = lines.stream()
                .flatMap(line -> line.pieces().stream())
                .flatMap(Signature::hosts)
                .map(host -> host.replaceFirst("\\..*", "").replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(host -> host.length() >= LETTERS)
                .toList();
        return above.stream()
                .filter(line -> {
                    String name = String.join("", Names.words(line.text()));
                    return name.length() >= LETTERS
                            && hosts.stream().anyMatch(host -> name.startsWith(host) || host.startsWith(name));
                })
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> hosts(String piece) {
        Stream<String> sites =
                Stream.ofNullable(piece.indexOf('@') < 0 ? Sites.read(piece).key() : null);
        Stream<String> mails = piece.indexOf('@') < 0
                ? Stream.empty()
                : Emails.read(piece).stream().map(mail -> mail.domain()).filter(Objects::nonNull);
        return Stream.concat(sites, mails);
    }
}
