package com.denaq.crm.merging.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.ProblemCode;
import com.denaq.crm.platform.web.ProblemPages;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * The number of a dealer that was merged away leads to the one that is there: in links, notes and other programs. What
 * is sent to it from a page that stands open isn't saved: beside what was typed it is told into what it was merged. It may be
 * undone, so nothing remembers it.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MergedAway {

    private static final Pattern PATH = Pattern.compile("(/api/v1)?/dealers/(\\d{1,18})(/.*)?");

    private final Dealers dealers;
    private final HandedAway handed;
    private final ProblemPages pages;
    private final Templates templates;

    MergedAway(Dealers dealers, HandedAway handed, ProblemPages pages, Templates templates) {
        this.dealers = dealers;
        this.handed = handed;
        this.pages = pages;
        this.templates = templates;
    }

    @ExceptionHandler
    void none(
            NotFound mishap,
            Screen screen,
            @Nullable Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (viewer == null || !path.matches()) {
            pages.none(mishap, request, response);
            return;
        }
        DealerId id = new DealerId(Long.parseLong(path.group(2)));
        Optional<DealerId> survivor = dealers.survivor(viewer, id);
        Optional<String> elsewhere =
                survivor.isEmpty() ? elsewhere(screen, viewer, id, path, request) : Optional.empty();
        if (elsewhere.isPresent()) {
            pages.gone(mishap, elsewhere.get(), request, response);
        } else if (survivor.isEmpty()) {
            boolean merged = !viewer.seesOwners() && dealers.merged(viewer, id);
            nowhere(mishap, path, merged, screen, request, response);
        } else if (path.group(1) != null) {
            program(path, survivor.get(), request, response);
        } else {
            person(screen, viewer, survivor.get(), request, response);
        }
    }

    /**
     * Beside what stands open it is told who has it now; of a deleted one its own page tells it, too, on which nothing is of what
     * was typed.
     */
    private Optional<String> elsewhere(
            Screen screen, Viewer viewer, DealerId id, Matcher path, HttpServletRequest request) {
        boolean sent = screen.fragment() && !request.getMethod().equals("GET");
        if (path.group(1) != null) {
            return Optional.empty();
        }
        return screen.fragment() && path.group(3) != null
                ? handed.words(screen, viewer, id, sent)
                : handed.deleted(screen, viewer, id, sent);
    }

    /** Into one that whoever brought it may not know: they are told that it was here already, and no more. */
    private void nowhere(
            NotFound mishap,
            Matcher path,
            boolean merged,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!merged) {
            pages.none(mishap, request, response);
        } else if (path.group(1) != null) {
            pages.show(410, request, response);
        } else if (request.getMethod().equals("GET")) {
            lead(request, response, "/leads/" + path.group(2));
        } else {
            tell(screen, MergedInto.unknown("/leads/" + path.group(2)), request, response);
        }
    }

    /** A deletion is not passed on: nobody has asked to delete that one. */
    private void program(Matcher path, DealerId to, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("DELETE")) {
            pages.tell(ProblemCode.MERGED, request, response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(308);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", path.group(1) + "/dealers/" + to + rest(path) + query);
    }

    private void person(
            Screen screen, Viewer viewer, DealerId to, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("GET")) {
            lead(request, response, "/dealers/" + to);
        } else {
            Dealer there = dealers.card(viewer, to).orElseThrow(() -> new NotFound("dealer " + to));
            tell(screen, MergedInto.of(there, viewer), request, response);
        }
    }

    /** A piece goes to where it was sent from, for which merged.js finds the place; over the page it would take the words along. */
    private void tell(Screen screen, MergedInto into, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (screen.fragment()) {
            response.setHeader("Merged-Into", into.path());
            pages.answer(Answer.conflict(templates.mergingMergedInto(screen, into)), request, response);
        } else {
            pages.answer(Answer.conflict(templates.mergingMergedPage(screen, into)), request, response);
        }
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String to) {
        boolean htmx = request.getHeader("HX-Request") != null;
        response.setStatus(htmx ? 204 : 303);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(htmx ? "HX-Redirect" : "Location", to);
    }

    private static String rest(Matcher path) {
        return path.group(3) == null ? "" : path.group(3);
    }
}
