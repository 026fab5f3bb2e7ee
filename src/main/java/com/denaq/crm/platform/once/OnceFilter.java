package com.denaq.crm.platform.once;

import com.denaq.crm.platform.web.Lasting;
import com.denaq.crm.platform.web.People;
import com.denaq.crm.platform.web.Person;
import com.denaq.crm.platform.web.ProblemCode;
import com.denaq.crm.platform.web.ProblemPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Runs a POST that carries a key in one transaction with the note of its answer: a second one with that key waits for
 * the first and gets its answer. The key is a form's hidden field {@code once}, or the header {@code Idempotency-Key}.
 * The answer leaves after the commit; one from 500 on, or of a transaction that can't be committed, is not kept, so
 * trying again does the work; nor is what a program was refused for. Any request that writes, with a key or without,
 * is done a second time where it lost a race for rows. After the security filters: a key belongs to its user. The last
 * one of all: a chain of filters can't be gone through twice, its end can.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OnceFilter extends OncePerRequestFilter {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Twice twice;
    private final KeptBytes room;
    private final People people;
    private final ProblemPages pages;

    OnceFilter(Twice twice, KeptBytes room, People people, ProblemPages pages) {
        this.twice = twice;
        this.room = room;
        this.people = people;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Lasting.isWriting(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = people.current().orElse(null);
        if (person == null) {
            try (Lasting.Watch watch = Lasting.watch(request)) {
                chain.doFilter(request, response);
            }
            return;
        }
        try (KeptBody body = new KeptBody(request, room);
                Lasting.Watch watch = Lasting.watch(body)) {
            if (!KeptBody.isMultipart(request) && request.getContentLengthLong() > KeptBody.LARGEST) {
                throw KeptBody.tooLarge();
            }
            OnceKey key = request.getMethod().equals("POST") ? key(person, body) : null;
            if (key == null && KeptBody.isMultipart(request)) {
                chain.doFilter(body, response);
            } else {
                twice.run(key, body, response, chain);
            }
        } catch (ResponseStatusException refused) {
            refuse(refused.getStatusCode().value(), request, response);
        }
    }

    private static @Nullable OnceKey key(Person person, KeptBody body) throws IOException {
        String header = OnceKey.ofHeader(body);
        if (header != null) {
            // files with the same key and path count as the same
            boolean read = OnceKey.isForm(body) || KeptBody.isMultipart(body);
            return OnceKey.ofHeader(person.id(), header, body, read ? NOTHING : body.whole());
        }
        String field = OnceKey.isForm(body) ? body.getParameter("once") : null;
        return field == null ? null : OnceKey.ofForm(person.id(), field, body);
    }

    private void refuse(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (status == 429) {
            response.setHeader("Retry-After", "5");
            pages.tell(ProblemCode.ONCE_CROWDED, request, response);
        } else {
            pages.show(status, request, response);
        }
    }
}
