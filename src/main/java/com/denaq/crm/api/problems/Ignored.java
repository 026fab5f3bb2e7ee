package com.denaq.crm.api.problems;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Names in the answer, as {@code ignored}, what a program sent along that means nothing here and resembles nothing that does. */
@RestControllerAdvice(basePackages = "com.denaq.crm.api")
class Ignored implements ResponseBodyAdvice<Object> {

    private static final String NAMES = Ignored.class.getName();
    private static final String MEMBER = "ignored";
    private static final int MOST = 100;
    private static final int LONGEST = 100;

    private final JsonMapper json;

    Ignored(JsonMapper json) {
        this.json = json;
    }

    /** To be told in the answer to the request that is being read, if one is. */
    static void tell(String name) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        Set<String> told = names(request);
        Set<String> names = told.isEmpty() ? new LinkedHashSet<>() : told;
        if (names.size() < MOST) {
            names.add(name.substring(0, Math.min(LONGEST, name.length())));
            request.setAttribute(NAMES, names, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> names(RequestAttributes request) {
        Object names = request.getAttribute(NAMES, RequestAttributes.SCOPE_REQUEST);
        return names == null ? Set.of() : (Set<String>) names;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest from,
            ServerHttpResponse to) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Set<String> names = request == null ? Set.of() : names(request);
        if (body == null || names.isEmpty()) {
            return body;
        }
        JsonNode tree = json.valueToTree(body);
        if (tree instanceof ObjectNode object && !object.has(MEMBER)) {
            object.set(MEMBER, json.valueToTree(names));
            return object;
        }
        return body;
    }
}
