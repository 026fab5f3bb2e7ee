package com.denaq.crm.access.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** One method and path that the running application answers. */
record Route(String method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** What stands in braces in the path. {@code things} is the word before it: in {@code /dealers/{id}} it is dealers. */
    record Variable(String name, String things) {}

    static List<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
        List<Route> routes = new ArrayList<>();
        for (String pattern : mapping.getPatternValues()) {
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty()) {
                routes.add(new Route("GET", pattern, handler));
            }
            for (RequestMethod method : methods) {
                routes.add(new Route(method.name(), pattern, handler));
            }
        }
        return routes;
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean forPrograms() {
        return pattern.startsWith("/api/");
    }

    List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        String word = "";
        for (String part : pattern.split("/")) {
            Matcher variable = VARIABLE.matcher(part);
            if (variable.find()) {
                variables.add(new Variable(variable.group(1), word));
            } else if (!part.isEmpty()) {
                word = part;
            }
        }
        return variables;
    }

    /** With these values for its variables, in their order. */
    String path(List<String> values) {
        String path = pattern;
        for (String value : values) {
            path = VARIABLE.matcher(path).replaceFirst(Matcher.quoteReplacement(value));
        }
        return path;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
