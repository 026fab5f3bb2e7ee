package com.denaq.crm.platform.once;

import com.denaq.crm.platform.web.People;
import com.denaq.crm.platform.web.Person;
import com.denaq.crm.platform.web.ProblemCode;
import com.denaq.crm.platform.web.ProblemPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Runs a POST that carries a key in one transaction with the note of its answer: a second one with that key waits for
 * the first and gets its answer. The key is a form's hidden field {@code once}, or the header {@code Idempotency-Key}
 * or {@code X-Once}. The answer leaves after the commit; one from 500 on, or of a transaction that can't be committed,
 * is not kept, so trying again does the work; nor is what a program was refused for before anything was done. After the security filters: a key belongs to its user.
 */
@Component
@Order(0)
class OnceFilter extends OncePerRequestFilter {

    private final Answers answers;
    private final People people;
    private final ProblemPages pages;
    private final TransactionTemplate transaction;

    OnceFilter(Answers answers, People people, ProblemPages pages, TransactionTemplate transaction) {
        this.answers = answers;
        this.people = people;
        this.pages = pages;
        this.transaction = transaction;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = OnceKey.ofHeader(request);
        String field = header == null && OnceKey.isForm(request) ? request.getParameter("once") : null;
        Person person =
                header == null && field == null ? null : people.current().orElse(null);
        if (person == null) {
            chain.doFilter(request, response);
        } else if (header == null) {
            once(OnceKey.ofForm(person.id(), String.valueOf(field), request), request, response, chain);
        } else if (OnceKey.isForm(request) || KeptBody.isMultipart(request)) {
            // files with the same key and path count as the same
            once(OnceKey.ofHeader(person.id(), header, request, new byte[0]), request, response, chain);
        } else {
            KeptBody kept = KeptBody.of(request);
            if (kept == null) {
                pages.show(413, request, response);
            } else {
                once(OnceKey.ofHeader(person.id(), header, request, kept.bytes()), kept, response, chain);
            }
        }
    }

    private void once(OnceKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        try {
            Optional<Answers.Row> before = Objects.requireNonNull(transaction.execute(status -> {
                if (!answers.claim(key)) {
                    return answers.find(key);
                }
                work(chain, request, held);
                end(key, held, status);
                return Optional.empty();
            }));
            answer(before.orElse(null), held, request, response);
        } catch (Failed failed) {
            failed.rethrow();
        }
    }

    private void end(OnceKey key, HeldResponse held, TransactionStatus status) {
        if (status.isRollbackOnly() || held.getStatus() >= 500 || key.freedBy(held.getStatus())) {
            status.setRollbackOnly(); // said here as well, so that its end is no surprise
        } else if (held.error() != null || held.getStatus() == 429 || held.getStatus() == 308) {
            answers.release(key);
        } else {
            answers.keep(key, held.answered());
        }
    }

    private static void work(FilterChain chain, HttpServletRequest request, HeldResponse held) {
        try {
            chain.doFilter(request, held);
        } catch (ServletException | IOException e) {
            throw new Failed(e);
        }
    }

    private void answer(
            Answers.@Nullable Row before, HeldResponse held, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (before == null && held.error() != null) {
            response.sendError(held.error());
        } else if (before == null) {
            held.answered().write(response);
        } else if (before.same() && before.answer() != null) {
            before.answer().write(response);
        } else if (before.same()) {
            pages.tell(ProblemCode.ONCE_UNDER_WAY, request, response);
        } else {
            pages.tell(before.elsewhere() ? ProblemCode.ONCE_ELSEWHERE : ProblemCode.ONCE_ANOTHER, request, response);
        }
    }

    /** Carries what a filter may throw through the transaction, which is rolled back. */
    private static class Failed extends RuntimeException {

        Failed(Exception cause) {
            super(cause);
        }

        void rethrow() throws ServletException, IOException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
