package com.denaq.crm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Whether a request has written anything that stays, whatever becomes of its answer: a transaction of it was committed,
 * or nobody knows whether it was. One that ended before anybody began to watch has left nothing.
 */
@Component
public class Lasting implements TransactionExecutionListener {

    private static final String SOMETHING = Lasting.class.getName();
    private static final String COMMITTING = SOMETHING + ".committing";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final ThreadLocal<@Nullable HttpServletRequest> WATCHED = new ThreadLocal<>();

    /** To be closed by the same thread; what was seen stays with the request. */
    public static Watch watch(HttpServletRequest request) {
        request.setAttribute(SOMETHING, false);
        WATCHED.set(request);
        return WATCHED::remove;
    }

    /** The end of watching. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Whether a request by that method is to change something. */
    public static boolean isWriting(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** Whether it is certain that nothing stays of it, so that it may be done once more. */
    public static boolean nothing(HttpServletRequest request) {
        return !isWriting(request)
                || (!Boolean.TRUE.equals(request.getAttribute(SOMETHING)) && request.getAttribute(COMMITTING) == null);
    }

    /** Nobody knows until it has ended; where the connection is lost meanwhile, that is a rollback that fails. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        HttpServletRequest request = WATCHED.get();
        if (request != null && !transaction.isReadOnly()) {
            request.setAttribute(COMMITTING, true);
        }
    }

    /** A commit that fails may have been done all the same, unless the database itself refused it. */
    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        HttpServletRequest request = WATCHED.get();
        if (request != null && !transaction.isReadOnly()) {
            request.removeAttribute(COMMITTING);
            if (!LostRace.is(failure)) {
                request.setAttribute(SOMETHING, true);
            }
        }
    }

    /** The connection lives, so the database has refused what was to be committed. */
    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        HttpServletRequest request = WATCHED.get();
        if (request != null && failure == null) {
            request.removeAttribute(COMMITTING);
        }
    }
}
