package com.denaq.crm.api.document;

import com.denaq.crm.api.problems.Page;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Says how many come at once, and where a piece of a list begins: the same of every list. */
@Component
class Pieces implements ParameterCustomizer {

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        if (described != null && "limit".equals(described.getName())) {
            described.description("How many at once. Of more than " + Page.MOST + " that many come: whether anything"
                    + " follows is told by next, never by how many there are");
            described
                    .getSchema()
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Page.MOST))
                    .setDefault(Page.USUAL);
        } else if (described != null && "cursor".equals(described.getName())) {
            described.description("The next of the piece before; absent or empty at the beginning");
        }
        return described;
    }
}
