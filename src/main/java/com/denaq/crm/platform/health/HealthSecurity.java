package com.denaq.crm.platform.health;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Health is asked by machines without a session; a chain of its own keeps it off the database's sessions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HealthSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain healthChain(HttpSecurity http) {
        return http.securityMatcher("/health", "/health/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
