package com.denaq.crm.platform.web;

import com.denaq.crm.templates.StaticTemplates;
import com.denaq.crm.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Screen} and the templates, and draws what they return. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** There is no other form, and one that can't be given must not be found out after the work is done. */
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

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
            public void configureContentNegotiation(ContentNegotiationConfigurer forms) {
                HeaderContentNegotiationStrategy wanted = new HeaderContentNegotiationStrategy();
                forms.strategies(List.of(request -> isProgram(request) ? JSON : wanted.resolveMediaTypes(request)));
            }

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

    private static boolean isProgram(NativeWebRequest request) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        return asked != null && ProblemPages.isProgram(asked);
    }
}
