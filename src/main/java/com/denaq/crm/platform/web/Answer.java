package com.denaq.crm.platform.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a controller answers: pieces of page with a status, or somewhere to go, and a toast along. Immutable. A redirect
 * becomes {@code HX-Redirect} for htmx; a toast comes with the page that is drawn next.
 *
 * @param pieces drawn one after the other; all but the first are swapped out of band
 * @param redirect a local path, or null
 * @param back whether the form's hidden field {@code back} goes before {@code redirect}
 * @param events the client events that htmx shall raise on the page's body
 */
public record Answer(
        int status,
        List<JteModel> pieces,
        @Nullable String redirect,
        boolean back,
        @Nullable Toast toast,
        List<Event> events) {

    /** 200 with a page or a fragment. */
    public static Answer page(JteModel model) {
        return drawn(200, model);
    }

    /**
     * A piece that a page asks for by itself. What is gone meanwhile, or no longer for the viewer, isn't an error then:
     * see {@link NotFound.OfPiece}.
     */
    public static Answer piece(Screen screen, Supplier<JteModel> drawn) {
        try {
            return page(drawn.get());
        } catch (NotFound none) {
            throw screen.fragment() ? new NotFound.OfPiece(none) : none;
        }
    }

    /** 422: the form again, with what was typed and what is wrong. */
    public static Answer problem(JteModel model) {
        return drawn(422, model);
    }

    /** 409: somebody was faster; the form again with what they changed. */
    public static Answer conflict(JteModel model) {
        return drawn(409, model);
    }

    /** Any other status with a page. */
    public static Answer drawn(int status, JteModel model) {
        return new Answer(status, List.of(model), null, false, null, List.of());
    }

    /** 204: nothing to draw, perhaps a toast. */
    public static Answer done() {
        return new Answer(204, List.of(), null, false, null, List.of());
    }

    /** 303 to a path of ours. */
    public static Answer redirect(String path) {
        return new Answer(303, List.of(), path, false, null, List.of());
    }

    /** 303 to where the form stood (its hidden field {@code back}), or else to that path. */
    public static Answer back(String otherwise) {
        return new Answer(303, List.of(), otherwise, true, null, List.of());
    }

    /** Along comes a sentence, without a way to take it back. */
    public Answer toast(String messageKey, Object... namesAndValues) {
        return with(new Toast(messageKey, null, null, List.of(namesAndValues)));
    }

    /** The same after a redirect, with a link to where that can be changed. */
    public Answer leading(String path, String messageKey, Object... namesAndValues) {
        return with(new Toast(messageKey, null, path, List.of(namesAndValues)));
    }

    /** Along comes a sentence with Undo, which posts to that path. */
    public Answer undo(String undoPath, String messageKey, Object... namesAndValues) {
        return with(new Toast(messageKey, undoPath, null, List.of(namesAndValues)));
    }

    /** The same where there is something to take back: {@code change} ends the path. */
    public Answer undo(String undoPath, @Nullable Long change, String messageKey, Object... namesAndValues) {
        return change == null ? toast(messageKey, namesAndValues) : undo(undoPath + change, messageKey, namesAndValues);
    }

    /** One more piece, which names its place by {@code hx-swap-oob}. */
    public Answer and(JteModel piece) {
        List<JteModel> more = new ArrayList<>(pieces);
        more.add(piece);
        return new Answer(status, List.copyOf(more), redirect, back, toast, events);
    }

    /** One more client event. */
    public Answer event(String name) {
        return event(name, Map.of());
    }

    /** One more client event, with what it is about. */
    public Answer event(String name, Map<String, String> about) {
        List<Event> more = new ArrayList<>(events);
        more.add(new Event(name, about));
        return new Answer(status, pieces, redirect, back, toast, List.copyOf(more));
    }

    private Answer with(Toast said) {
        return new Answer(status, pieces, redirect, back, said, events);
    }

    /** A short sentence about what was done; Undo posts to {@code undoPath} where there is one. */
    public record Toast(
            String messageKey,
            @Nullable String undoPath,
            @Nullable String leads,
            List<Object> arguments) {}

    /** Something that happened on the server, for whatever listens on the page. */
    public record Event(String name, Map<String, String> about) {}
}
