package com.denaq.crm.api.happenings;

import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.Story;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as programs read it.
 *
 * @param story of what wrote itself: a stage move, a change of owner, a paper; a refusal's {@code reason} is called so in
 *     the caller's language, {@code reasonCode} is what it is sent by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityJson(
        long id,
        @OneOf(ActivityKind.class) String kind,
        @OneOf(Direction.class) @Nullable String direction,
        @OneOf(CallOutcome.class) @Nullable String outcome,
        Instant at,
        @Nullable Long by,
        @Nullable String byName,
        @Nullable Long contact,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Long seconds,
        @Nullable Map<String, Object> story) {

    static ActivityJson of(Activity activity, Locale locale) {
        return new ActivityJson(
                activity.id().value(),
                activity.kind().code(),
                activity.direction() == null ? null : ActivityBody.code(activity.direction()),
                activity.outcome() == null ? null : ActivityBody.code(activity.outcome()),
                activity.at(),
                activity.by() == null ? null : activity.by().value(),
                activity.byName(),
                activity.contact() == null ? null : activity.contact().value(),
                activity.subject(),
                activity.body(),
                activity.length() == null ? null : activity.length().toSeconds(),
                activity.story() == null ? null : story(activity.story(), locale));
    }

    private static Map<String, Object> story(Story story, Locale locale) {
        Map<String, Object> told = new LinkedHashMap<>();
        switch (story) {
            case Story.StageMove move -> {
                told.put("move", ActivityBody.code(move.kind()));
                put(told, "from", move.from() == null ? null : ActivityBody.code(move.from()));
                told.put("to", ActivityBody.code(move.to()));
                put(told, "reason", move.reason(locale));
                put(told, "reasonCode", move.reasonCode());
                put(told, "note", move.note());
                put(told, "without", move.without().isEmpty() ? null : codes(move.without()));
                told.put("takenBack", move.takenBack());
            }
            case Story.Merge merge -> {
                told.put("move", merge.deed().code());
                told.put("with", merge.with().value());
                put(told, "name", merge.name());
                told.put("from", ActivityBody.code(merge.from()));
                told.put("to", ActivityBody.code(merge.to()));
                told.put("takenBack", merge.takenBack());
                put(told, "changed", merge.changed().isEmpty() ? null : merge.changed());
                put(told, "along", merge.along().isEmpty() ? null : merge.along());
                put(told, "left", merge.left().isEmpty() ? null : merge.left());
                put(told, "endedStep", endedStep(merge.step()));
            }
            case Story.FromList list -> {
                told.put("move", "list");
                put(told, "file", list.list().isEmpty() ? null : list.list());
                list.given()
                        .forEach(each -> told.merge(each.field(), each.value(), (one, other) -> one + ", " + other));
                put(told, "contacts", list.people().isEmpty() ? null : list.people());
                told.put("takenBack", list.back());
            }
            case Story.Evidence evidence -> {
                told.put("move", "evidence-" + evidence.deed());
                told.put("kind", evidence.kind());
                told.put("seenOn", evidence.seenOn());
                put(told, "link", evidence.link());
                put(told, "note", evidence.note());
            }
            case Story.Deleted deleted -> told.put("move", deleted.back() ? "brought-back" : "deleted");
            case Story.Erased erased -> told.put("move", "person-erased");
            case Story.Assignment assignment -> {
                put(
                        told,
                        "from",
                        assignment.from() == null ? null : assignment.from().value());
                put(told, "to", assignment.to() == null ? null : assignment.to().value());
                told.put("takenBack", assignment.takenBack());
            }
            case Story.Paper paper -> {
                told.put("action", paper.action());
                told.put("paper", paper.name(locale));
                put(told, "before", paper.before());
                put(told, "file", paper.file());
                put(told, "note", paper.note());
                told.put("takenBack", paper.back());
            }
        }
        return told;
    }

    private static @Nullable Map<String, Object> endedStep(Story.Merge.@Nullable EndedStep step) {
        if (step == null) {
            return null;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("what", step.what());
        told.put("date", step.day());
        put(told, "contact", step.contact());
        return told;
    }

    private static List<String> codes(List<Missing> papers) {
        return papers.stream().map(Missing::code).toList();
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
