package com.denaq.crm.platform.once;

import com.denaq.crm.platform.web.Addresses;
import com.denaq.crm.platform.web.LostRace;
import com.denaq.crm.platform.web.ProblemCode;
import com.denaq.crm.platform.web.ProblemPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a request asks for, and does it once more where it lost a race for rows: the second time nobody is in its
 * way. With a key each time is a transaction of its own with the note of the answer, so what one of them has not done the
 * other may; without one it is done again only where nothing stays of the first time.
 */
@Component
class Twice {

    private static final Logger LOG = LoggerFactory.getLogger(Twice.class);

    /** Who waited for what was let go has it then, rather than meet it once more. */
    private static final Duration OTHERS_FIRST = Duration.ofMillis(100);

    private final Answers answers;
    private final ProblemPages pages;
    private final TransactionTemplate transaction;

    Twice(Answers answers, ProblemPages pages, TransactionTemplate transaction) {
        this.answers = answers;
        this.pages = pages;
        this.transaction = transaction;
    }

    void run(@Nullable OnceKey key, KeptBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Set<String> attributes = attributes(request);
        LostRace.mayBeDoneAgain(request, request::isThere);
        if (!done(key, request, response, chain)) {
            LOG.info("{} {} lost a race for rows and is done again", request.getMethod(), Addresses.logged(request));
            attributes(request).stream()
                    .filter(each -> !attributes.contains(each))
                    .forEach(request::removeAttribute); // what was read for the first time
            LockSupport.parkNanos(OTHERS_FIRST.toNanos());
            done(key, request, response, chain);
        }
    }

    private static Set<String> attributes(HttpServletRequest request) {
        return new HashSet<>(Collections.list(request.getAttributeNames()));
    }

    /** False where it has to be done again; nothing was answered then. */
    private boolean done(
            @Nullable OnceKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        Answers.Row before;
        try {
            before = key == null ? plain(request, held, chain) : once(key, request, held, chain);
        } catch (RuntimeException thrown) {
            if (LostRace.lost(thrown, request)) {
                return false;
            }
            if (thrown instanceof Failed failed) {
                throw failed.unpacked();
            }
            throw thrown;
        }
        if (LostRace.lost(null, request)) {
            return false;
        }
        answer(before, held, request, response);
        return true;
    }

    private static Answers.@Nullable Row plain(HttpServletRequest request, HeldResponse held, FilterChain chain) {
        work(chain, request, held);
        return null;
    }

    /** What was answered before, if this isn't the first with that key. */
    private Answers.@Nullable Row once(OnceKey key, HttpServletRequest request, HeldResponse held, FilterChain chain) {
        Optional<Answers.Row> before = transaction.execute(status -> {
            if (!answers.claim(key)) {
                return answers.find(key);
            }
            work(chain, request, held);
            end(key, held, status);
            return Optional.empty();
        });
        return Objects.requireNonNull(before).orElse(null);
    }

    /** A refusal gives the key back and never what was noted with it: a wrong password stays counted. */
    private void end(OnceKey key, HeldResponse held, TransactionStatus status) {
        int answered = held.getStatus();
        if (status.isRollbackOnly() || answered >= 500) {
            status.setRollbackOnly(); // said here as well, so that its end is no surprise
        } else if (held.error() != null || key.freedBy(answered) || answered == 429 || answered == 308) {
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

        /** To be thrown again; what is an {@link IOException} is thrown from here. */
        ServletException unpacked() throws IOException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            return (ServletException) Objects.requireNonNull(getCause());
        }
    }
}
