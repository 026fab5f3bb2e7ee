package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.CountryNames;
import com.denaq.crm.platform.words.LanguageNames;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry says, with the names in it told apart. */
public record Sentence(List<Part> parts) {

    /**
     * A piece of it.
     *
     * @param link where what it names lies; null where that is nowhere or not for the reader
     */
    public record Part(String text, boolean name, @Nullable String link) {}

    // Names are marked in the message's arguments and found again in the finished sentence.
    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';
    private static final char LINKED = '\u0003'; // behind BEGIN

    static Sentence of(Screen screen, Activity activity, Viewer reader) {
        long viewer = reader.id().value();
        String link = activity.story() instanceof Story.Paper paper && paper.fileId() != null && reader.seesOwners()
                ? "/files/" + paper.fileId()
                : null;
        return split(
                link,
                switch (activity.kind()) {
                    case STAGE ->
                        switch (activity.story()) {
                            case Story.Merge merge -> merged(screen, merge);
                            case Story.FromList list -> fromList(screen, list);
                            case Story.Evidence evidence -> evidence(screen, evidence);
                            case Story.Deleted deleted ->
                                screen.t(deleted.back() ? "timeline.says.DELETED.back" : "timeline.says.DELETED");
                            case Story.Erased erased -> screen.t("timeline.says.ERASED");
                            case null, default ->
                                stage(screen, (Story.StageMove) Objects.requireNonNull(activity.story()), activity);
                        };
                    case ASSIGNMENT ->
                        assignment(
                                screen, (Story.Assignment) Objects.requireNonNull(activity.story()), activity, viewer);
                    case PAPER -> paper(screen, (Story.Paper) Objects.requireNonNull(activity.story()));
                    case CALL, MAIL, MEETING, MESSAGE, NOTE -> logged(screen, activity, viewer);
                });
    }

    private static String logged(Screen screen, Activity activity, long viewer) {
        String how = activity.direction() == null ? "" : "." + activity.direction();
        boolean missed = activity.kind() == ActivityKind.CALL
                && activity.direction() == Direction.IN
                && activity.answer() != null;
        boolean mine = activity.by() != null && activity.by().value() == viewer;
        return screen.t(
                "timeline.says." + activity.kind() + (missed ? ".MISSED" : how),
                "you",
                mine ? "yes" : "no",
                "who",
                name(activity.byName()),
                "has",
                activity.contactName() == null ? "no" : "yes",
                "contact",
                contact(screen, activity));
    }

    private static String stage(Screen screen, Story.StageMove move, Activity activity) {
        if (move.from() == null) {
            return screen.t("timeline.says.ENTER");
        }
        String what = switch (move.kind()) {
            case REFUSE -> Objects.requireNonNullElse(move.reason(screen.locale()), screen.t("timeline.move.REFUSE"));
            case START_WORK ->
                move.because() == null
                        ? screen.t("timeline.move.START_WORK")
                        : screen.t(
                                "timeline.because." + move.because(),
                                "has",
                                activity.contactName() == null ? "no" : "yes",
                                "contact",
                                contact(screen, activity));
            case AGREE -> agreed(screen, move);
            case TAKE_BACK ->
                screen.t(
                        "timeline.move.TAKE_BACK",
                        "what",
                        move.takesBack() == null ? "" : screen.t("timeline.move." + move.takesBack()));
            default -> screen.t("timeline.move." + move.kind());
        };
        return screen.t(
                "timeline.says.STAGE",
                "from",
                screen.t("stage." + move.from()),
                "to",
                screen.t("stage." + move.to()),
                "what",
                what);
    }

    private static String agreed(Screen screen, Story.StageMove move) {
        if (!move.overridden() && move.without().isEmpty()) {
            return screen.t("timeline.move.AGREE");
        }
        String papers = move.papers(screen.locale());
        return screen.t(
                "timeline.move.AGREE.without",
                "known",
                papers == null ? "no" : "yes",
                "papers",
                papers == null ? "" : papers);
    }

    private static String merged(Screen screen, Story.Merge merge) {
        return screen.t(
                "timeline.says.MERGED." + merge.deed(),
                "named",
                merge.name() == null ? "no" : "yes",
                "name",
                name(merge.name()),
                "number",
                "D-" + merge.with(),
                "moved",
                merge.from() == merge.to() ? "no" : "yes",
                "from",
                screen.t("stage." + merge.from()),
                "to",
                screen.t("stage." + merge.to()));
    }

    private static String evidence(Screen screen, Story.Evidence evidence) {
        return screen.t(
                "timeline.says.EVIDENCE." + evidence.deed(),
                "what",
                name(screen.t("activation.kind." + evidence.kind())),
                "day",
                screen.date(evidence.seenOn()));
    }

    private static String fromList(Screen screen, Story.FromList list) {
        Stream<String> given = list.given().stream()
                .map(each -> screen.t("timeline.from-list." + each.field(), "value", value(screen, each)));
        Stream<String> people =
                list.people().stream().map(each -> screen.t("timeline.from-list.person", "value", name(each)));
        String what = Stream.concat(given, people).collect(Collectors.joining(", "));
        return screen.t(
                "timeline.says.FROM_LIST",
                "back",
                list.back() ? "yes" : "no",
                "named",
                list.list().isEmpty() ? "no" : "yes",
                "list",
                name(list.list()),
                "told",
                what.isEmpty() ? "no" : "yes",
                "what",
                what);
    }

    private static String value(Screen screen, Story.FromList.Given given) {
        return switch (given.field()) {
            case "other-country" -> CountryNames.of(given.value(), screen.locale());
            case "speaks", "other-speaks" -> name(LanguageNames.of(given.value(), screen.locale()));
            default -> name(given.value());
        };
    }

    private static String assignment(Screen screen, Story.Assignment change, Activity activity, long viewer) {
        if (!change.back()
                && change.from() == null
                && change.to() != null
                && change.to().equals(activity.by())) {
            return screen.t("timeline.says.TOOK");
        }
        if (change.back()) {
            return screen.t(
                    "timeline.says.BACK",
                    "toYou",
                    change.to() == null ? "none" : change.to().value() == viewer ? "yes" : "no",
                    "to",
                    name(change.toName()));
        }
        return screen.t(
                change.to() == null ? "timeline.says.TAKEN" : "timeline.says.GIVEN",
                "toYou",
                change.to() != null && change.to().value() == viewer ? "yes" : "no",
                "to",
                name(change.toName()),
                "fromYou",
                change.from() == null ? "none" : change.from().value() == viewer ? "yes" : "no",
                "from",
                name(change.fromName()));
    }

    private static String paper(Screen screen, Story.Paper paper) {
        boolean moved = paper.before() != null && !paper.before().equals(paper.action());
        boolean names = paper.file() != null && (!moved || (paper.action().equals("received") && !paper.back()));
        return screen.t(
                "timeline.says.PAPER." + (moved ? "moved" : paper.back() ? "file-back" : paper.action()),
                "paper",
                name(paper.name(screen.locale())),
                "from",
                moved ? screen.t("timeline.paper." + paper.before()) : "",
                "to",
                moved ? screen.t("timeline.paper." + paper.action()) : "",
                "back",
                paper.back() ? "yes" : "no",
                "hasFile",
                names ? "yes" : "no",
                "file",
                name(paper.file() == null ? null : LINKED + paper.file()));
    }

    private static String contact(Screen screen, Activity activity) {
        return activity.ofErased() ? screen.t("timeline.erased") : name(activity.contactName());
    }

    private static String name(@Nullable String text) {
        return BEGIN + (text == null ? "" : text) + END;
    }

    private static Sentence split(@Nullable String link, String marked) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            boolean name = marked.charAt(at) == BEGIN;
            int end = marked.indexOf(name ? END : BEGIN, at);
            int to = end < 0 ? marked.length() : end;
            boolean linked = name && marked.indexOf(LINKED, at) == at + 1;
            parts.add(new Part(marked.substring(linked ? at + 2 : name ? at + 1 : at, to), name, linked ? link : null));
            at = name ? to + 1 : to;
        }
        return new Sentence(List.copyOf(parts));
    }
}
