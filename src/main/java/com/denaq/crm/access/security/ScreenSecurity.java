package com.denaq.crm.access.security;

import com.denaq.crm.access.sessions.Device;
import com.denaq.crm.access.sessions.Remembered;
import com.denaq.crm.access.tokens.Tokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The two ways in: people with a session, programs with a token. Both are let through by the same {@link Routes}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ScreenSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain programs(HttpSecurity http, Routes routes, ClosedDoor closed, Tokens tokens) {
        http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class);
        return common(http, routes, closed);
    }

    @Bean
    @Order(20)
    SecurityFilterChain people(
            HttpSecurity http,
            Routes routes,
            ClosedDoor closed,
            SessionContext sessions,
            Remembered remembered,
            Device device) {
        http.securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(device)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .addFilterAfter(new StaySignedIn(remembered), SecurityContextHolderFilter.class);
        return common(http, routes, closed);
    }

    private static SecurityFilterChain common(HttpSecurity http, Routes routes, ClosedDoor closed) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        closing -> closing.authenticationEntryPoint(closed).accessDeniedHandler(closed))
                .headers(headers -> headers.defaultsDisabled() // the rest is in ContentPolicy
                        .httpStrictTransportSecurity(Customizer.withDefaults())
                        .addHeaderWriter(ScreenSecurity::keepPrivate))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(routes))
                .build();
    }

    /** A page may be kept by the browser that asked, so that going back finds what was typed, but is asked for anew. */
    private static void keepPrivate(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
    }
}
