package com.denaq.crm.platform.web;

import com.denaq.crm.templates.StaticTemplates;
import com.denaq.crm.templates.Templates;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Screen} and the templates, and draws what they return. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }

    @Bean
    AnswerWriter answerWriter(Screens screens) {
        return new AnswerWriter(screens);
    }

    @Bean
    WebMvcConfigurer shell(Screens screens, AnswerWriter writer) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ScreenResolver(screens));
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(writer);
            }
        };
    }
}
