package com.denaq.crm.platform.web;

import org.jspecify.annotations.Nullable;

/** Paths of this application, to which a request may send somebody back. */
public final class LocalPath {

    private LocalPath() {}

    /** Whether it leads nowhere but here: no other host, no other scheme, no line break. */
    public static boolean is(@Nullable String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && path.chars().noneMatch(each -> each < 0x20);
    }
}
