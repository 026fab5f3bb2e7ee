package com.denaq.crm.platform.web;

import com.denaq.crm.reading.Storable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes what no text in the database can hold out of whatever a form or an address brings, however it is read: nothing
 * behind this needs to. Names of fields have none of it, the firewall refuses them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class HarmlessText extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Harmless(request), response);
    }

    private static final class Harmless extends HttpServletRequestWrapper {

        Harmless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : Storable.text(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> all.put(name, clean(values)));
            return all;
        }

        private static String[] clean(String[] values) {
            return Arrays.stream(values).map(Storable::text).toArray(String[]::new);
        }
    }
}
