package com.denaq.crm.api.problems;

import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.ProblemCode;
import com.denaq.crm.platform.web.ProblemPages;
import com.denaq.crm.platform.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.DatabindException;

/** Writes problems as {@code application/problem+json}: type, title, status, detail, instance, code, and what else helps. */
@RestControllerAdvice(basePackages = "com.denaq.crm.api")
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after what looks where a dealer has gone
class ApiProblems {

    private final ProblemPages pages;
    private final Clock clock;

    ApiProblems(ProblemPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> problem(ApiProblem problem, Screen screen, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemJson.of(problem, screen, request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooMany(TooManyChecks mishap, Screen screen, HttpServletRequest request) {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), mishap.until()).toSeconds());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", ProblemPages.title(screen, 429));
        body.put("status", 429);
        body.put("detail", screen.t("api.too-many-checks", "time", screen.duration(Duration.ofSeconds(seconds))));
        body.put("instance", request.getRequestURI());
        body.put("code", ProblemCode.TOO_MANY_CHECKS.code());
        return ResponseEntity.status(429)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** The field is named where it is one that holds what doesn't belong there. */
    @ExceptionHandler({HttpMessageNotReadableException.class, DatabindException.class})
    @Nullable
    ResponseEntity<Map<String, Object>> unreadable(
            Exception mishap, Screen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int refusal = refusal(mishap);
        Optional<ApiProblem> wrong = refusal != 400
                ? Optional.empty()
                : WrongType.of(mishap instanceof HttpMessageNotReadableException ? mishap.getCause() : mishap);
        if (wrong.isPresent()) {
            return problem(wrong.get(), screen, request);
        }
        pages.show(refusal, request, response);
        return null;
    }

    /** What is too large is refused while it is read, in the midst of the JSON. */
    private static int refusal(@Nullable Throwable mishap) {
        return mishap instanceof ResponseStatusException refused
                ? refused.getStatusCode().value()
                : mishap == null ? 400 : refusal(mishap.getCause());
    }

    /** An id that is none names nothing. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Map<String, Object>> notAnId(
            MethodArgumentTypeMismatchException mishap,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!mishap.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return problem(
                    ApiProblem.unreadable(mishap.getName(), WrongType.type(mishap.getRequiredType())), screen, request);
        }
        pages.show(404, request, response);
        return null;
    }

    @ExceptionHandler
    void none(NotFound mishap, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(404, request, response);
    }
}
