package com.denaq.crm.platform.web;

import com.denaq.crm.platform.web.Answer.Toast;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Draws what a controller returns: a page as such, or an {@link Answer}. Drawn in full before the first byte leaves. */
class AnswerWriter implements HandlerMethodReturnValueHandler {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_CHUNKS = 16_384; // of the longest pages: a list that grows is copied again and again

    /** What an argument is called that is what happened, in words, and no name. */
    private static final String WORDS = "why";

    private final Screens screens;

    AnswerWriter(Screens screens) {
        this.screens = screens;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return JteModel.class.isAssignableFrom(type.getParameterType()) || type.getParameterType() == Answer.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        Answer answer = value instanceof Answer given ? given : Answer.page((JteModel) Objects.requireNonNull(value));
        write(answer, asked, response);
    }

    void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean htmx = request.getHeader("HX-Request") != null;
        SpokenToast toast = spoken(answer.toast(), request, response);
        if (toast != null && (answer.redirect() != null || !htmx)) {
            Toasts.keep(request, response, toast);
            toast = null;
        }
        if (htmx) {
            headers(answer, toast, response);
        }
        if (answer.redirect() != null) {
            redirect(goal(answer, request), htmx, response);
        } else {
            draw(answer, request, response);
        }
    }

    private static void headers(Answer answer, @Nullable SpokenToast toast, HttpServletResponse response) {
        String events = HtmxEvents.json(toast, answer.events());
        if (events != null) {
            response.setHeader("HX-Trigger", events);
        }
    }

    private static String goal(Answer answer, HttpServletRequest request) {
        String back = answer.back() ? request.getParameter("back") : null;
        return LocalPath.is(back) ? Objects.requireNonNull(back) : Objects.requireNonNull(answer.redirect());
    }

    private static void redirect(String path, boolean htmx, HttpServletResponse response) {
        response.setStatus(htmx ? 204 : 303);
        response.setHeader(htmx ? "HX-Redirect" : "Location", path);
    }

    private static void draw(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        List<JteModel> pieces = answer.pieces();
        if (pieces.isEmpty()) {
            return;
        }
        Utf8ByteOutput output = new Utf8ByteOutput(MOST_CHUNKS);
        pieces.forEach(piece -> piece.render(output));
        response.setContentType("text/html;charset=UTF-8");
        response.addHeader("Vary", "HX-Request");
        try (OutputStream body = Compression.body(request, response, output.getContentLength())) {
            body.write(output.toByteArray()); // at once: each of its thousands of chunks would take the lock
        }
    }

    private @Nullable SpokenToast spoken(
            @Nullable Toast toast, HttpServletRequest request, HttpServletResponse response) {
        if (toast == null) {
            return null;
        }
        Screen screen = screens.of(request, response);
        Object[] said = toast.arguments().toArray();
        for (int i = 1; i < said.length; i += 2) {
            said[i] = WORDS.equals(said[i - 1]) ? said[i] : brief(said[i]);
        }
        return new SpokenToast(screen.t(toast.messageKey(), said), toast.undoPath(), toast.leads());
    }

    /** A toast has three lines: a long name gives way, not what happened. */
    private static Object brief(Object argument) {
        return argument instanceof String text ? Screen.brief(text, LONGEST_NAME) : argument;
    }
}
