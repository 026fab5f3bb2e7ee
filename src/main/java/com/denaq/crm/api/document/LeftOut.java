package com.denaq.crm.api.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Says of every answer to what a program writes that it may name, in {@code ignored}, what of the body meant nothing. */
final class LeftOut {

    private static final String MEMBER = "ignored";

    private LeftOut() {}

    static void describe(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(operations -> operations.stream().filter(each -> each.getRequestBody() != null))
                .flatMap(LeftOut::answered)
                .map(name -> schemas.get(name.substring(name.lastIndexOf('/') + 1)))
                .filter(each -> each != null && each.getProperties() != null)
                .filter(each -> !each.getProperties().containsKey(MEMBER))
                .forEach(each -> each.addProperty(
                        MEMBER,
                        new ArraySchema()
                                .items(new StringSchema())
                                .description("What was sent and means nothing here; absent where nothing does")));
    }

    /** The names of what it answers where it is done. */
    private static Stream<String> answered(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(each -> each.getKey().startsWith("2") && each.getValue().getContent() != null)
                .flatMap(each -> each.getValue().getContent().values().stream())
                .map(each -> each.getSchema() == null ? null : each.getSchema().get$ref())
                .filter(Objects::nonNull);
    }
}
