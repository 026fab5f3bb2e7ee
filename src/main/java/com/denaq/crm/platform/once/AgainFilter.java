package com.denaq.crm.platform.once;

import com.denaq.crm.platform.web.LostRace;
import com.denaq.crm.platform.web.ProblemPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Does a request that writes once more where it lost a race for rows: the second time nobody is in its way. */
@Component
@Order(-1)
class AgainFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AgainFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ProblemPages pages;

    AgainFilter(ProblemPages pages) {
        this.pages = pages;
    }

    /** The parts of an upload are gone after the first time. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || KeptBody.isMultipart(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest kept = OnceKey.isForm(request) ? request : KeptBody.of(request);
        if (kept == null) {
            pages.show(413, request, response);
            return;
        }
        LostRace.mayBeDoneAgain(kept);
        HeldResponse held = first(kept, response, chain);
        if (held == null) {
            LOG.info("{} {} lost a race for rows and is done again", request.getMethod(), request.getRequestURI());
            chain.doFilter(kept, response);
        } else if (held.error() != null) {
            response.sendError(held.error());
        } else {
            held.answered().write(response);
        }
    }

    /** Null where it has to be done again. */
    private static @Nullable HeldResponse first(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        try {
            chain.doFilter(request, held);
        } catch (ServletException | RuntimeException e) {
            if (!LostRace.is(e)) {
                throw e;
            }
            LostRace.lost(request);
            return null;
        }
        return LostRace.lost(request) ? null : held;
    }
}
