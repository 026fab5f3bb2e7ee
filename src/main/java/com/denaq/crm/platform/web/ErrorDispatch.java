package com.denaq.crm.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the server or a filter refused, outside of any controller. */
@Controller
@AllowAnyone
class ErrorDispatch implements ErrorController {

    private final ProblemPages pages;

    ErrorDispatch(ProblemPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Throwable cause = thrown instanceof Throwable known ? root(known) : null;
        int told = status instanceof Integer code ? code : 404;
        pages.show(told == 500 && cause != null ? Mishaps.status(cause) : told, cause, request, response);
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof ServletException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
