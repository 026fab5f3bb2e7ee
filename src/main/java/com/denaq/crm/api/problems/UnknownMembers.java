package com.denaq.crm.api.problems;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Refuses a member of a program's body that means nothing: whoever sent {@code citty} believed that the city was written. */
final class UnknownMembers extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, ValueDeserializer<?> reader, Object bean, String name) {
        Class<?> body = reader.handledType();
        if (!body.getName().startsWith(UnknownParameters.ROOM) || mayBeSentBack(body, name)) {
            return false;
        }
        throw UnrecognizedPropertyException.from(parser, bean, name, reader.getKnownPropertyNames());
    }

    private static boolean mayBeSentBack(Class<?> body, String name) {
        SentBack read = body.getAnnotation(SentBack.class);
        return read != null
                && Stream.of(read.value()).flatMap(UnknownMembers::names).anyMatch(name::equals);
    }

    private static Stream<String> names(Class<?> read) {
        return Arrays.stream(read.getRecordComponents())
                .flatMap(each -> each.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? names(each.getType())
                        : Stream.of(each.getName()));
    }
}
