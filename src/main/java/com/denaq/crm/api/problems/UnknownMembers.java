package com.denaq.crm.api.problems;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Refuses a member of a program's body that is one of ours, misspelt or by another name: whoever sent {@code citty} believed
 * that the city was written. What resembles none is left out, and the answer says so.
 */
final class UnknownMembers extends DeserializationProblemHandler {

    /** By the body: a record's components are dear to ask for, and there may be many names in one. */
    private final Map<Class<?>, Set<String>> sentBack = new ConcurrentHashMap<>();

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, ValueDeserializer<?> reader, Object bean, String name) {
        Class<?> body = reader.handledType();
        if (!body.getName().startsWith(StrictParameters.ROOM) || mayBeSentBack(body, name)) {
            return false;
        }
        Collection<Object> known = reader.getKnownPropertyNames();
        List<String> names =
                known == null ? List.of() : known.stream().map(String::valueOf).toList();
        if (Likeliest.of(name, names) != null) {
            throw UnrecognizedPropertyException.from(parser, bean, name, known);
        }
        Ignored.tell(name);
        return false;
    }

    private boolean mayBeSentBack(Class<?> body, String name) {
        return sentBack.computeIfAbsent(body, UnknownMembers::sentBack).contains(name);
    }

    private static Set<String> sentBack(Class<?> body) {
        SentBack read = body.getAnnotation(SentBack.class);
        return read == null
                ? Set.of()
                : Stream.of(read.value()).flatMap(UnknownMembers::names).collect(Collectors.toSet());
    }

    private static Stream<String> names(Class<?> read) {
        return Arrays.stream(read.getRecordComponents())
                .flatMap(each -> each.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? names(each.getType())
                        : Stream.of(each.getName()));
    }
}
