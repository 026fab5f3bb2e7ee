package com.denaq.crm.platform.web;

import org.jspecify.annotations.Nullable;

/** A static file as it is sent; {@code packed} is null where compressing is of no use. */
record Asset(String type, byte[] bytes, byte @Nullable [] packed) {

    static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "png" -> "image/png";
            case "ico" -> "image/x-icon";
            case "webmanifest", "json" -> "application/json";
            default -> "text/plain;charset=utf-8";
        };
    }

    static boolean compresses(String type) {
        return type.startsWith("text/") || type.startsWith("application/json") || type.startsWith("image/svg");
    }
}
