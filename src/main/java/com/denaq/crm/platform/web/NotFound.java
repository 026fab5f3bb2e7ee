package com.denaq.crm.platform.web;

/** There is no such thing, or the viewer may not know of it: the same 404 for both. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
