package com.denaq.crm.api.problems;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** JSON that can be read, with something at one place that doesn't belong there. */
public final class WrongType {

    private static final Map<Class<?>, String> TYPES = Map.of(
            LocalDate.class, "date",
            LocalTime.class, "time",
            OffsetDateTime.class, "moment",
            Long.class, "number",
            Integer.class, "number",
            Boolean.class, "boolean",
            String.class, "text");

    private WrongType() {}

    /** A problem that names the place; empty where it isn't known, or what was sent is no JSON at all. */
    public static Optional<ApiProblem> of(@Nullable Throwable mishap) {
        if (!(mishap instanceof DatabindException wrong) || wrong.getPath().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                wrong instanceof UnrecognizedPropertyException unknown
                        ? ApiProblem.unknownMember(path(wrong), unknown.getPropertyName(), known(unknown))
                        : ApiProblem.unreadable(path(wrong), type(wrong)));
    }

    private static List<String> known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
    }

    private static String type(DatabindException wrong) {
        return type(wrong instanceof MismatchedInputException other ? other.getTargetType() : null);
    }

    /** As {@code api.unreadable} calls it. */
    static String type(@Nullable Class<?> type) {
        return type == null
                ? "other"
                : Collection.class.isAssignableFrom(type) ? "list" : TYPES.getOrDefault(type, "other");
    }

    private static String path(DatabindException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference each : wrong.getPath()) {
            if (each.getPropertyName() == null) {
                path.append('[').append(each.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(each.getPropertyName());
            }
        }
        return path.toString();
    }
}
