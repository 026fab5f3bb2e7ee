package com.denaq.crm.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a parameter that means nothing ({@code ?stagee=firm} would be answered with all dealers, {@code ?dryRun=true} be
 * done), one said twice where one is taken, and an empty one: no stage would be all. The cursor may be empty, as it is before
 * the first piece.
 */
@Component
class StrictParameters implements HandlerInterceptor, WebMvcConfigurer {

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
            SortedMap<String, Class<?>> known = known(method);
            request.getParameterMap().forEach((name, values) -> check(name, values, known));
        }
        return true;
    }

    private static void check(String name, String[] values, SortedMap<String, Class<?>> known) {
        Class<?> type = known.get(name);
        if (type == null) {
            throw ApiProblem.unknownParameter(name, known.keySet());
        }
        if (values.length > 1 && !Collection.class.isAssignableFrom(type)) {
            throw ApiProblem.twice(name);
        }
        if (values[0].isBlank() && !name.equals(Cursors.PARAMETER)) {
            throw ApiProblem.unreadable(name, WrongType.type(type));
        }
    }

    private SortedMap<String, Class<?>> known(HandlerMethod method) {
        SortedMap<String, Class<?>> known = new TreeMap<>();
        for (MethodParameter each : method.getMethodParameters()) {
            if (each.hasParameterAnnotation(RequestParam.class)) {
                each.initParameterNameDiscovery(names);
                known.put(Objects.requireNonNull(each.getParameterName()), each.getParameterType());
            }
        }
        return known;
    }
}
