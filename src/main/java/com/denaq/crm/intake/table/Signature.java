package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the company stands in a block. Above it may be who writes, and what they are: {@code Best regards, Ann Lee, Sales,
 * Harbor Lane LLC}, each in a line of its own or the company behind what they are.
 */
final class Signature {

    private static final Pattern FAREWELL = Pattern.compile(
            "(?:(?:best|kind|warm)(?:\\s(?:regards|wishes))?|regards|(?:yours\\s)?(?:sincerely|truly|faithfully)|(?:many\\s)?thanks"
                    + "|thank you|с уважением|с наилучшими пожеланиями|всего доброго|спасибо)[\\s,.!—-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEFORE_COMPANY =
            Pattern.compile("\\s*\\|\\s*|\\s*,\\s+|\\s+(?:at|@|в|[–—-])\\s+", Pattern.CASE_INSENSITIVE);

    /** Who is called so is no person, in the reading of {@link Names#words}. */
    private static final Set<String> TRADE =
            Set.of(("battery batteries laptop laptops notebook notebooks computer computers"
                            + " pc phone phones mobile wireless cellular tablet tablets electronics repair repairs service services"
                            + " center centre shop store company solutions systems world"
                            + " akkumulyator akkumulyatory batarei noutbuk noutbuki noutbukov kompyuter kompyutery kompyuterov telefon"
                            + " telefony remont servis tsentr magazin masterskaya kompaniya firma elektronika tehnika")
                    .split(" "));

    private static final int LONGEST_FAREWELL = 60;
    private static final int LETTERS = 4;

    private Signature() {}

    /** The same lines, those of a farewell left out, with the company first: what stood above it comes right below. */
    static List<BlockLine> companyFirst(List<BlockLine> block) {
        boolean signed = is(block);
        List<BlockLine> lines = new ArrayList<>(signed ? block.subList(1, block.size()) : block);
        Named company = company(lines, signed);
        if (company != null) {
            int at = lines.indexOf(company.line);
            lines.remove(at);
            BlockLine name = company.line;
            if (company.before != null) {
                name = BlockLine.of(company.name, name.country()).at(name.number());
                lines.add(at, BlockLine.of(company.before, name.country()).at(name.number()));
            }
            lines.addFirst(name);
        }
        return lines;
    }

    /** Whether it stands below an e-mail, and of several lines nobody can tell which is the company and which is who writes. */
    static boolean unclear(List<BlockLine> block) {
        if (!is(block)) {
            return false;
        }
        List<BlockLine> lines = block.subList(1, block.size());
        return above(lines).size() > 1 && company(lines, true) == null;
    }

    private static List<BlockLine> above(List<BlockLine> lines) {
        return lines.stream()
                .takeWhile(line -> !line.tells() && line.text().length() <= BlockLine.LONGEST)
                .toList();
    }

    /** What is surest comes first. */
    private static @Nullable Named company(List<BlockLine> lines, boolean signed) {
        List<Named> all = above(lines).stream().map(Named::of).toList();
        List<Named> behindJobs =
                all.stream().filter(each -> each.before != null).toList();
        List<String> hosts = hosts(lines);
        Stream<Named> legal = all.stream().filter(each -> legalForm(each.name));
        Stream<Named> sited = (signed ? all : behindJobs).stream().filter(each -> calledLike(hosts, each.name));
        Stream<Named> trading = (signed ? all : behindJobs).stream().filter(Named::trades);
        Stream<Named> behind = behindJobs.stream().filter(each -> signed && each.sure && !Jobs.is(each.name));
        return Stream.of(legal, sited, trading, behind)
                .flatMap(each -> each)
                .findFirst()
                .orElse(null);
    }

    /**
     * What of a line may be the company.
     *
     * @param before what somebody is there, perhaps with who it is; null: the line is nothing but a name
     * @param sure whether nothing but the company stands behind such a sign
     */
    private record Named(
            BlockLine line, String name, @Nullable String before, boolean sure) {

        /** Behind a job a company may begin as one does: {@code Мастер Ноутбук}. */
        boolean trades() {
            String told = before == null ? name : name.substring(name.lastIndexOf(' ') + 1);
            return !Jobs.is(told) && Names.words(name).stream().anyMatch(TRADE::contains);
        }

        /** {@code Owner | Harbor Lane}, {@code Sales Manager at Harbor Lane}, {@code Ann Lee, Sales, Harbor Lane}. */
        static Named of(BlockLine line) {
            Matcher sign = BEFORE_COMPANY.matcher(line.text());
            int from = 0;
            while (sign.find()) {
                String name = line.text().substring(sign.end());
                if (Jobs.is(line.text().substring(from, sign.start())) && !name.isBlank() && name.indexOf('|') < 0) {
                    boolean sure = sign.group().indexOf(',') < 0;
                    return new Named(line, name, line.text().substring(0, sign.start()), sure);
                }
                from = sign.end();
            }
            return new Named(line, line.text(), null, false);
        }
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

    private static List<String> hosts(List<BlockLine> lines) {
        return lines.stream()
                .flatMap(line -> line.pieces().stream())
                .flatMap(Signature::hosts)
                .map(host -> host.replaceFirst("\\..*", "").replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(host -> host.length() >= LETTERS)
                .toList();
    }

    private static boolean calledLike(List<String> hosts, String company) {
        String name = String.join("", Names.words(company));
        return name.length() >= LETTERS
                && hosts.stream().anyMatch(host -> name.startsWith(host) || host.startsWith(name));
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
