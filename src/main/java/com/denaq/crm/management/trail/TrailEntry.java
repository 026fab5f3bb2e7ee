package com.denaq.crm.management.trail;

import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.ZoneChoices;
import com.denaq.crm.platform.words.CountryNames;
import com.denaq.crm.platform.words.DayNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit.
 *
 * @param by null: by itself
 * @param live whether the dealer can be opened
 */
public record TrailEntry(
        String place,
        Instant at,
        @Nullable String by,
        String subject,
        long subjectId,
        @Nullable Long dealer,
        @Nullable String dealerName,
        boolean live,
        @Nullable String subjectName,
        String action,
        @Nullable String address,
        List<Change> changes) {

    private static final String OWNER = "owner";
    private static final String WITHOUT = "without";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    public record Change(
            String field, @Nullable String from, @Nullable String to) {

        /** Whether it was something before; an owner always was: somebody or nobody. */
        public boolean hadValue() {
            return from != null || field.equals(OWNER);
        }

        /** Who had it and has it; they are written down by number. */
        Stream<UserId> owners() {
            return Stream.of(from, to)
                    .filter(value -> field.equals(OWNER) && value != null && value.matches("\\d{1,18}"))
                    .map(value -> new UserId(Long.parseLong(value)));
        }

        private Change named(Map<UserId, String> owners, Map<String, String> papers) {
            return switch (field) {
                case OWNER -> new Change(field, name(owners, from), name(owners, to));
                case WITHOUT -> new Change(field, from, names(papers, to));
                default -> this;
            };
        }

        private static @Nullable String names(Map<String, String> papers, @Nullable String codes) {
            return codes == null
                    ? null
                    : Stream.of(codes.split(", "))
                            .map(code -> papers.getOrDefault(code, code))
                            .collect(Collectors.joining(", "));
        }

        private static @Nullable String name(Map<UserId, String> owners, @Nullable String value) {
            return value != null && value.matches("\\d{1,18}")
                    ? owners.getOrDefault(new UserId(Long.parseLong(value)), value)
                    : value;
        }
    }

    /** Whether codes of papers stand in it. */
    boolean namesPapers() {
        return changes.stream().anyMatch(change -> change.field().equals(WITHOUT));
    }

    TrailEntry named(Map<UserId, String> owners, Map<String, String> papers) {
        return new TrailEntry(
                place,
                at,
                by,
                subject,
                subjectId,
                dealer,
                dealerName,
                live,
                subjectName,
                action,
                address,
                changes.stream().map(change -> change.named(owners, papers)).toList());
    }

    /** In words, where we have some. */
    public String subjectWord(Screen screen) {
        String word = word(screen, "management.audit.subject.", subject);
        return subject.equals("paper") && subjectName != null ? word + " · " + subjectName : word;
    }

    public String actionWord(Screen screen) {
        return word(screen, "management.audit.action.", action);
    }

    public static String fieldWord(Screen screen, String field) {
        return word(screen, "management.audit.field.", field);
    }

    /** What is a code of ours has a word; anything else stands as it was written. */
    public String valueWord(Screen screen, String field, @Nullable String value) {
        if (value == null) {
            return field.equals(OWNER) ? screen.t("management.audit.nobody") : "";
        }
        return switch (field) {
            case "standing" -> word(screen, "stage.", value);
            case "role" -> subject.equals("user") ? word(screen, "access.role.", lower(value)) : value;
            case "openDays" ->
                value.matches("\\d{1,3}") ? DayNames.several(Integer.parseInt(value), screen.locale()) : value;
            case "rule" -> word(screen, "distribution.rule.", value);
            case "signer" -> word(screen, "management.signer.", value);
            case "ended" -> word(screen, "management.audit.ended.", value);
            case "outcome" -> word(screen, "timeline.outcome.", value);
            case "kind" -> kindWord(screen, value);
            case "state" -> word(screen, "timeline.paper.", value.toLowerCase(Locale.ROOT));
            case "company.zone" -> ZoneChoices.name(value, screen.locale(), screen.now());
            case "home.country" -> CountryNames.of(value, screen.locale());
            case "date", "tryAgainOn", "seenOn" -> value.matches(DAY) ? screen.date(LocalDate.parse(value)) : value;
            case "required", "retired", "doNotCall", "agents.read.all" ->
                screen.t(value.equals("true") ? "management.yes" : "management.no");
            default -> value;
        };
    }

    /** Of a next step, of evidence or of an activity: they share no code that means something else. */
    private static String kindWord(Screen screen, String kind) {
        if (screen.words().knows("activation.kind." + lower(kind))) {
            return screen.t("activation.kind." + lower(kind));
        }
        return screen.words().knows("steps.kind." + kind)
                ? screen.t("steps.kind." + kind)
                : word(screen, "management.audit.kind.", kind);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(Screen screen, String prefix, String code) {
        return screen.words().knows(prefix + code) ? screen.t(prefix + code) : code;
    }
}
