package com.denaq.crm.platform.web;

import com.denaq.crm.platform.database.DatabaseGone;
import com.denaq.crm.platform.words.SpokenCode;
import com.denaq.crm.templates.Templates;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what went wrong: a page in the viewer's language, or a problem of RFC 9457 for programs. What is our mistake is
 * logged once, under the id that is shown.
 */
@Component
public class ProblemPages {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503);
    /** Where a program has to be told something else than a person in front of a page. */
    private static final Set<Integer> FOR_PROGRAMS = Set.of(400, 401, 404, 405, 413, 415, 422, 500);

    private static final Set<Integer> TITLED_FOR_PROGRAMS = Set.of(409, 413);

    /** The bundled database is started again at once when it dies. */
    private static final String SOON_SECONDS = "5";

    private final Screens screens;
    private final Templates templates;
    private final JsonMapper json;
    private final AnswerWriter writer;

    ProblemPages(Screens screens, Templates templates, JsonMapper json, AnswerWriter writer) {
        this.screens = screens;
        this.templates = templates;
        this.json = json;
        this.writer = writer;
    }

    /** Answers with the page of that status. */
    public void show(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(status, null, request, response);
    }

    /** What a room says itself about what went wrong. */
    public void answer(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(answer, request, response);
    }

    /** Nothing is there for this viewer. */
    public void none(NotFound mishap, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (mishap instanceof NotFound.OfPiece) {
            response.setStatus(204);
            response.setHeader("Cache-Control", "no-store");
        } else {
            show(404, request, response);
        }
    }

    /** Nothing is any more; these words say why, beside where it was asked or on a page of their own. */
    public void gone(NotFound mishap, String words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Screen screen = screens.whole(request, response);
        if (screen.fragment()) {
            response.setHeader("HX-Trigger", HtmxEvents.danger(words));
            none(mishap, request, response);
        } else {
            writer.write(Answer.drawn(404, templates.platformProblem(screen, 404, words, "")), request, response);
        }
    }

    /** The same; a program is told by its code and the words of {@code problem.<code>} what exactly it was. */
    public void tell(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() || !wantsJson(request)) {
            show(code.status(), request, response);
            return;
        }
        response.resetBuffer();
        Screen screen = screens.plain(request);
        writeJson(problem(code, screen.t("problem." + code.code()), null, screen, request), response);
    }

    /** Answers with the page of that status; from 500 on the cause is logged under the id that is shown. */
    public void show(int given, @Nullable Throwable cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        int status = KNOWN.contains(given) ? given : given >= 500 ? 500 : 400;
        boolean refused = status == 503 && Lasting.nothing(request);
        String id = status < 500 || (refused && DatabaseGone.is(cause)) ? "" : written(status, cause, request);
        response.resetBuffer();
        if (refused) { // programs do it again by themselves
            response.setHeader("Retry-After", SOON_SECONDS);
        }
        if (wantsJson(request)) {
            writeJson(status, id, request, response);
        } else {
            writePage(status, id, request, response);
        }
    }

    private static String written(int status, @Nullable Throwable cause, HttpServletRequest request) {
        String id = SpokenCode.of(2);
        if (status == 503
                || DatabaseGone.caused(cause)) { // whoever quotes the id is to find it: a line, without a trace
            LOG.warn("{} {} {}: {}", id, request.getMethod(), Addresses.logged(request), inALine(cause));
        } else {
            LOG.error("{} {} {}", id, request.getMethod(), Addresses.logged(request), cause);
        }
        return id;
    }

    /** What lies beneath: the statement that somebody was at doesn't matter where the database went away. */
    private static String inALine(@Nullable Throwable cause) {
        return cause == null ? "" : DatabaseGone.reason(cause);
    }

    /** Whether a program asks: it is answered in JSON, whatever it says that it wants. */
    static boolean isProgram(HttpServletRequest request) {
        return asked(request).startsWith("/api/");
    }

    /** Also where the server has passed on what it refused itself. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String before
                ? before
                : request.getRequestURI();
    }

    static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return isProgram(request) || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    private void writePage(int status, String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Screen screen = status >= 500 ? screens.plain(request) : screens.whole(request, response);
        writer.write(
                Answer.drawn(
                        status,
                        templates.platformProblem(screen, status, screen.t(words(status, request), "id", id), id)),
                request,
                response);
    }

    private void writeJson(int status, String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Screen screen = screens.plain(request);
        String detail = screen.t(words(status, request), "id", id);
        writeJson(problem(ProblemCode.of(status), detail, id.isEmpty() ? null : id, screen, request), response);
    }

    private static String words(int status, HttpServletRequest request) {
        boolean program = wantsJson(request);
        boolean uncertain = !Lasting.nothing(request);
        String kind = program && FOR_PROGRAMS.contains(status) ? ".program" : ".text";
        if (uncertain && status >= 500) {
            kind = program ? ".uncertain" : status == 503 ? ".doubt" : kind;
        }
        return "problem." + status + kind;
    }

    private void writeJson(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static Problem problem(
            ProblemCode code, String detail, @Nullable String id, Screen screen, HttpServletRequest request) {
        return new Problem(
                "about:blank", title(screen, code.status()), code.status(), detail, asked(request), code.code(), id);
    }

    /** What a program is told of a status, whoever tells it. */
    public static String title(Screen screen, int status) {
        return screen.t("problem." + status + (TITLED_FOR_PROGRAMS.contains(status) ? ".title.program" : ".title"));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Problem(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,
            @Nullable String id) {}
}
