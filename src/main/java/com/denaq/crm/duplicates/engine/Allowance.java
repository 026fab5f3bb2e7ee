package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.duplicates.engine.Askings.Asking;
import com.denaq.crm.duplicates.engine.Askings.Kind;
import com.denaq.crm.platform.settings.Settings;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps lead creators from reading the base by probing it. What counts is a settled question: one that another follows
 * within moments by typing on (or deleting) is the same question, and the same asked again is free. One that asks for many
 * phones and mailboxes counts as so many. Of what is asked at the same time each counts with the others.
 */
@Component
public class Allowance {

    private static final Duration TYPING = Duration.ofSeconds(30);
    private static final int LONGEST = 300;

    private final Askings askings;
    private final Settings settings;
    private final Clock clock;

    Allowance(Askings askings, Settings settings, Clock clock) {
        this.askings = askings;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts the question, or throws {@link TooManyChecks}. */
    public void spend(Viewer viewer, Question question) {
        if (viewer.role() != Role.LEAD_CREATOR) {
            return;
        }
        String text = text(question);
        int worth = Numbers.worth(question, settings.homeCountry());
        Instant now = clock.instant();
        askings.oneAtATime(viewer.id());
        List<Asking> rows = askings.before(viewer.id(), text, now);
        Asking before =
                rows.stream().filter(each -> same(each, text, now)).findFirst().orElse(null);
        if (before != null && text.equals(before.question())) {
            return; // asking the same again doesn't make it younger
        }
        int more = before == null ? worth : worth - before.worth();
        require(viewer, now, Kind.QUESTIONS, rows.getFirst().spent(), more);
        if (before == null) {
            askings.write(viewer.id(), now, text, worth, 0);
        } else {
            typed(before, text, Math.max(worth, before.worth()), now);
        }
    }

    /** Asked again, or still being typed. */
    private static boolean same(Asking before, String text, Instant now) {
        return before.question() != null
                && before.at() != null
                && (before.question().equals(text)
                        || before.at().toInstant().plus(TYPING).isAfter(now) && typedOn(before.question(), text));
    }

    /** Counts questions that come at once, each as one of the hour: nobody types them, and nothing is entered by them. */
    public void spendAll(Viewer viewer, List<Question> questions) {
        if (viewer.role() != Role.LEAD_CREATOR || questions.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        int worth = worth(questions);
        askings.oneAtATime(viewer.id());
        require(viewer, now, Kind.QUESTIONS, askings.spent(viewer.id(), Kind.QUESTIONS, now), worth);
        askings.write(viewer.id(), now, "", worth, 0);
    }

    private int worth(List<Question> questions) {
        String home = settings.homeCountry();
        return questions.stream().mapToInt(each -> Numbers.worth(each, home)).sum();
    }

    /** Counts the rows of a list, which has an allowance of its own, by the day. */
    public void spendList(Viewer viewer, List<Question> rows) {
        if (viewer.role() == Role.LEAD_CREATOR) {
            spendList(viewer, worth(rows));
        }
    }

    /** The same of rows whose questions are known elsewhere. */
    public void spendList(Viewer viewer, int rows) {
        if (viewer.role() != Role.LEAD_CREATOR || rows == 0) {
            return;
        }
        Instant now = clock.instant();
        askings.oneAtATime(viewer.id());
        require(viewer, now, Kind.ROWS_OF_LISTS, askings.spent(viewer.id(), Kind.ROWS_OF_LISTS, now), rows);
        askings.write(viewer.id(), now, "", 1, rows);
    }

    private void require(Viewer viewer, Instant now, Kind kind, long spent, int more) {
        int most = kind == Kind.QUESTIONS ? settings.checksPerHour() : settings.listRowsPerDay();
        if (more > 0 && spent + more > most) {
            throw new TooManyChecks(askings.first(viewer.id(), kind, now).plus(kind.span));
        }
    }

    void forgetOld() {
        askings.forgetOld(clock.instant());
    }

    /** Whether each field begins as the other does. */
    private static boolean typedOn(String before, String after) {
        String[] old = before.split("\n", -1);
        String[] now = after.split("\n", -1);
        for (int i = 0; i < now.length; i++) {
            if (i >= old.length || !(now[i].startsWith(old[i]) || old[i].startsWith(now[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Whatever another answer may come of. */
    private static String text(Question question) {
        return Stream.of(
                        question.name(),
                        question.site(),
                        String.join(" ", question.phones()),
                        String.join(" ", question.emails()),
                        question.street(),
                        question.postcode(),
                        question.city(),
                        question.region(),
                        question.country(),
                        String.join(" ", question.people()))
                .map(field -> field == null
                        ? ""
                        : field.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .map(Allowance::cut)
                .collect(Collectors.joining("\n"));
    }

    /** Nobody types so much on: what is longer is told apart by all of it. */
    private static String cut(String field) {
        return field.length() <= LONGEST
                ? field
                : field.substring(0, LONGEST) + " #" + Hashing.sha256().hashString(field, StandardCharsets.UTF_8);
    }

    /**
     * A chain of typing stays one question only while it is typed. Of each
     * field the longest stays, so that whoever empties a field and types something else asks something else.
     */
    private void typed(Asking before, String text, int worth, Instant now) {
        String longest = longest(Objects.requireNonNull(before.question()).split("\n", -1), text.split("\n", -1));
        askings.rewrite(Objects.requireNonNull(before.id()), longest, worth, now);
    }

    private static String longest(String[] before, String[] after) {
        return IntStream.range(0, after.length)
                .mapToObj(i -> before[i].length() > after[i].length() ? before[i] : after[i])
                .collect(Collectors.joining("\n"));
    }
}
