package com.denaq.crm.api.document;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Says what may stand where {@link OneOf} is said. */
@Component
class Choices implements ParameterCustomizer {

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        OneOf among = parameter.getParameterAnnotation(OneOf.class);
        if (described != null && among != null && described.getSchema() != null) {
            Schema<?> each = described.getSchema().getItems(); // of one that may be said several times
            tell(each == null ? described.getSchema() : each, among, false);
        }
        return described;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    static void tell(Schema schema, OneOf among, boolean orNull) {
        Stream<@Nullable String> all =
                orNull ? Stream.concat(of(among).stream(), Stream.of((String) null)) : of(among).stream();
        schema.setEnum(all.toList());
    }

    static List<String> of(OneOf among) {
        Stream<String> own = Arrays.stream(among.value().getEnumConstants())
                .filter(each -> among.only().isEmpty() || holds(each, among.only()))
                .filter(each -> !List.of(among.without()).contains(each.name()))
                .map(each -> among.asIs() ? each.name() : code(each));
        return Stream.concat(own, Arrays.stream(among.also())).toList();
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean holds(Enum<?> constant, String method) {
        try {
            return Boolean.TRUE.equals(
                    constant.getDeclaringClass().getMethod(method).invoke(constant));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("@OneOf names no method of its enum: " + method, e);
        }
    }
}
