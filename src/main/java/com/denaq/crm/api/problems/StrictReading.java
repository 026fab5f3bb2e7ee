package com.denaq.crm.api.problems;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** What is sent is what it says: {@code true} is no name, {@code 1} is not true, a moment is no day, nothing is said twice and nothing in vain. */
@Configuration(proxyBeanMethods = false)
class StrictReading {

    @Bean
    JsonMapperBuilderCustomizer strict() {
        return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addHandler(new UnknownMembers())
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Boolean,
                        truths -> truths.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .withConfigOverride(LocalDate.class, days -> days.setFormat(JsonFormat.Value.forLeniency(false)));
    }
}
