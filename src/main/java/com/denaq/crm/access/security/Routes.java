package com.denaq.crm.access.security;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.platform.web.AllowAnyone;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Lets a request through when its controller says that it may: {@link Allow} or {@link AllowAnyone}. */
@Component
public class Routes implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision OPEN = new AuthorizationDecision(true);
    private static final AuthorizationDecision CLOSED = new AuthorizationDecision(false);

    private final RequestMappingHandlerMapping mapping;
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** Whom a route is open to. */
    public record Rule(boolean anyone, Set<Role> roles) {}

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HandlerMethod handler = handler(context.getRequest());
        if (handler == null) {
            return OPEN; // no such address, or not in this way: the answer is 404 or 405 for everybody
        }
        if (isDescription(handler)) {
            return authentication.get() instanceof SignedIn ? OPEN : CLOSED;
        }
        Rule rule = rule(handler);
        boolean open = rule.anyone()
                || (authentication.get() instanceof SignedIn in
                        && rule.roles().contains(in.user().role()));
        return open ? OPEN : CLOSED;
    }

    /** The framework's own answer to OPTIONS: which methods an address takes. */
    private static boolean isDescription(HandlerMethod handler) {
        return handler.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class;
    }

    /** The method's rule goes before its type's; where neither has one the route is closed to all. */
    public Rule rule(HandlerMethod handler) {
        return rules.computeIfAbsent(handler.getMethod(), method -> {
            Rule own = rule(
                    AnnotatedElementUtils.findMergedAnnotation(method, Allow.class),
                    AnnotatedElementUtils.hasAnnotation(method, AllowAnyone.class));
            Class<?> type = handler.getBeanType();
            return own != null
                    ? own
                    : Objects.requireNonNullElse(
                            rule(
                                    AnnotatedElementUtils.findMergedAnnotation(type, Allow.class),
                                    AnnotatedElementUtils.hasAnnotation(type, AllowAnyone.class)
                                            || type.getName().startsWith("org.springdoc.")),
                            new Rule(false, Set.of()));
        });
    }

    private static @Nullable Rule rule(@Nullable Allow allow, boolean anyone) {
        return anyone || allow != null ? new Rule(anyone, allow == null ? Set.of() : Set.of(allow.value())) : null;
    }

    private @Nullable HandlerMethod handler(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (Exception e) { // not in this way: the dispatcher meets and answers the same
            return null;
        }
    }
}
