package com.denaq.crm.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a parameter that means nothing: {@code ?stagee=firm} would be answered with all dealers, {@code ?dryRun=true} be done. */
@Component
class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {

    static final String ROOM = "com.denaq.crm.api.";

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(ROOM)) {
            List<String> known = known(method);
            for (String name : request.getParameterMap().keySet()) {
                if (!known.contains(name)) {
                    throw ApiProblem.unknownParameter(name, known);
                }
            }
        }
        return true;
    }

    private List<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(each -> each.hasParameterAnnotation(RequestParam.class))
                .map(each -> {
                    each.initParameterNameDiscovery(names);
                    return Objects.requireNonNull(each.getParameterName());
                })
                .sorted()
                .toList();
    }
}
