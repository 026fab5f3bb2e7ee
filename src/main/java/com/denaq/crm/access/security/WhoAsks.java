package com.denaq.crm.access.security;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.settings.Settings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller take the {@link Viewer}, the {@link User} or their {@link UserId} as a parameter. */
@Component
class WhoAsks implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Settings settings;

    WhoAsks(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return (type == Viewer.class || type == User.class || type == UserId.class)
                && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<User> user = SignedIn.current().map(SignedIn::user);
        Class<?> type = parameter.getParameterType();
        return user.<Object>map(known -> type == User.class ? known : type == UserId.class ? known.id() : viewer(known))
                .orElse(null);
    }

    private Viewer viewer(User user) {
        return new Viewer(user.id(), user.role(), settings.agentsReadAll());
    }
}
