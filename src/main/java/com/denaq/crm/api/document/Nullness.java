package com.denaq.crm.api.document;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each field of a record whether it may be null, as its component does; one that may not is always there. */
@Component
class Nullness implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> java = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && java.isRecord() && java.getName().startsWith("com.denaq.crm.api.")) {
            String name = resolved.get$ref() == null ? "" : resolved.get$ref().substring(REFERENCE.length());
            Schema<?> whole = context.getDefinedModels().getOrDefault(name, resolved);
            for (RecordComponent each : java.getRecordComponents()) {
                tell(whole, each);
            }
        }
        return resolved;
    }

    private static void tell(Schema<?> whole, RecordComponent component) {
        String name = component.getName();
        Schema<?> property =
                whole.getProperties() == null ? null : whole.getProperties().get(name);
        if (property == null) {
            return;
        }
        boolean told = whole.getRequired() != null && whole.getRequired().contains(name); // what is refused without it
        boolean orNull = !told && component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        OneOf among = component.getAnnotation(OneOf.class);
        if (among != null) {
            Choices.tell(property, among, orNull);
        }
        if (told) {
            return;
        }
        if (!orNull) {
            whole.addRequiredItem(name);
        } else if (property.get$ref() != null) {
            Schema<?> none = new Schema<>().types(Set.of("null"));
            whole.addProperty(name, new Schema<>().oneOf(List.of(property, none)));
        } else if (property.getTypes() != null) {
            property.addType("null");
        }
    }
}
