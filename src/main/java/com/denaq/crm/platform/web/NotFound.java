package com.denaq.crm.platform.web;

/** There is no such thing, or the viewer may not know of it: the same 404 for both. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what, null, false, false);
    }

    /** A piece that a page asks for by itself: nothing is drawn then, and no error shows in the browser's console. */
    public static final class OfPiece extends NotFound {

        OfPiece(NotFound none) {
            super(String.valueOf(none.getMessage()));
        }
    }
}
