package com.denaq.crm.access.routes;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something plausible for each field that a controller reads, so that a request gets past the reading of its form and
 * meets the question whether it is allowed.
 */
final class SampleForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleForm() {}

    /** Field, value, field, value. */
    static Object[] fields(Route route) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (MethodParameter parameter : route.handler().getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (asked != null) {
                String name = asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
                put(fields, name, parameter.getGenericParameterType());
            } else if (type.isRecord() && type.getSimpleName().endsWith("Form")) {
                of(type).forEach(fields::putIfAbsent);
            }
        }
        List<Object> flat = new ArrayList<>();
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray();
    }

    /** Whether files come along. */
    static boolean multipart(Route route) {
        for (MethodParameter parameter : route.handler().getMethodParameters()) {
            if (parameter.getGenericParameterType().getTypeName().contains("Multipart")) {
                return true;
            }
        }
        return false;
    }

    /** The fields and a small file under each likely name, with {@code --sample} between them. */
    static String parts(Route route) {
        StringBuilder parts = new StringBuilder();
        Object[] fields = fields(route);
        for (int i = 0; i < fields.length; i += 2) {
            parts.append("--sample\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(fields[i], fields[i + 1]));
        }
        for (MethodParameter parameter : route.handler().getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null
                    && parameter.getGenericParameterType().getTypeName().contains("Multipart")) {
                parts.append(("--sample\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"sample.txt\"\r\n"
                                + "Content-Type: text/plain\r\n\r\nname\r\nSample\r\n")
                        .formatted(asked.name()));
            }
        }
        return parts + "--sample--\r\n";
    }

    /** The body that a program sends, or null where the route reads none. */
    static @Nullable String json(Route route) {
        for (MethodParameter parameter : route.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                Class<?> type = parameter.getParameterType();
                return type.isRecord() ? JSON.writeValueAsString(of(type)) : "{}";
            }
        }
        return null;
    }

    private static Map<String, Object> of(Class<?> form) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent field : form.getRecordComponents()) {
            put(fields, field.getName(), field.getGenericType());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, @Nullable String name, Type type) {
        Object value = value(String.valueOf(name).toLowerCase(Locale.ROOT), type);
        if (name != null && value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable Object value(String name, Type type) {
        if (type instanceof ParameterizedType many) {
            return List.class.isAssignableFrom((Class<?>) many.getRawType())
                    ? value(name, many.getActualTypeArguments()[0])
                    : null;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return switch (plain.getSimpleName()) {
            case "String" -> text(name);
            case "int", "long", "short", "Integer", "Long", "Short" -> name.contains("version") ? 0 : 1;
            case "boolean", "Boolean" -> true;
            case "LocalDate" -> LocalDate.of(2026, 12, 1);
            case "LocalTime" -> LocalTime.of(10, 30);
            default -> null;
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "email", "emails" -> "sample@sample.example";
            case "phone", "phones" -> "(813) 555-0142";
            case "site" -> "sample.example";
            case "country" -> "US";
            case "date", "day", "until", "tryagainon" -> "2026-12-01";
            case "time", "at" -> "10:30";
            case "id", "owner", "to", "user", "dealer", "dealers", "ids", "version" -> "1";
            default -> "Sample " + name;
        };
    }
}
