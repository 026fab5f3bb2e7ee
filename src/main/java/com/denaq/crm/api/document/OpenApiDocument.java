package com.denaq.crm.api.document;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.ProblemCode;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.platform.words.Words;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What {@code /api/v1/openapi.json} says besides the routes; and an ETag for every read that brings none itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, User.class, UserId.class, Screen.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Denaq CRM")
                                .version("1")
                                .description(
                                        "Each user makes tokens in their profile. Lists are read by ?limit= and ?cursor=; a POST with an Idempotency-Key is done once (a refusal leaves the key free); PATCH and DELETE need If-Match. A member that is one of ours, misspelt or by another name, and a parameter that means nothing are a 400 that names them, and the likeliest that was meant; any other member is left out, and the answer names it in ignored. A check is refused for neither: whatever of its body means nothing is left out and named in ignored. What was read may be sent back whole: what of it isn't written is let pass."))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer operations(Languages languages) {
        List<String> codes = codes(languages.words(Locale.ENGLISH));
        return document -> {
            document.getComponents().addSchemas(Operations.PROBLEM, Operations.problem(codes));
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> Operations.describe(path, method, operation)));
            LeftOut.describe(document);
        };
    }

    /** Each has its words: a code without can't be answered. */
    private static List<String> codes(Words words) {
        Stream<String> told = words.keys("api.").stream()
                .map(key -> key.substring("api.".length()))
                .filter(key -> key.indexOf('.') < 0);
        return Stream.concat(told, Arrays.stream(ProblemCode.values()).map(ProblemCode::code))
                .distinct()
                .sorted()
                .toList();
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/*");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1); // the last one is platform/once
        return filter;
    }
}
