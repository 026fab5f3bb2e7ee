package com.denaq.crm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what a controller threw into a page. A person's own mistakes are answers, not exceptions; these are the rest. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Mishaps {

    private final ProblemPages pages;

    Mishaps(ProblemPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void any(Exception mishap, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (mishap instanceof AccessDeniedException || mishap instanceof AuthenticationException) {
            throw mishap; // the security filters answer these
        }
        if (gone(mishap)) {
            return; // the browser went away: nobody is there to be answered
        }
        if (LostRace.left(mishap, request)) {
            response.setStatus(500); // nobody sees it: the request is done again
            return;
        }
        if (mishap instanceof ErrorResponse known) { // which methods or forms there are instead
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        pages.show(status(mishap), mishap, request, response);
    }

    static int status(@Nullable Throwable mishap) {
        return switch (mishap) {
            case NotFound none -> 404;
            case MaxUploadSizeExceededException large -> 413;
            case MultipartException unreadable -> 400;
            case MethodArgumentTypeMismatchException other ->
                other.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? 404
                        : 400; // an id that is none names nothing
            case ErrorResponse known -> known.getStatusCode().value();
            case OptimisticLockingFailureException late -> 409;
            case CannotGetJdbcConnectionException away -> 503;
            case CannotCreateTransactionException away -> 503;
            case DataAccessResourceFailureException away -> 503;
            case SQLTransientConnectionException away -> 503;
            case null, default -> 500;
        };
    }

    private static boolean gone(Exception mishap) {
        return mishap instanceof IOException
                && mishap.getClass()
                        .getSimpleName()
                        .matches("ClientAbortException|AsyncRequestNotUsableException|EofException");
    }
}
