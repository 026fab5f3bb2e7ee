package com.denaq.crm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes a path of ours into what can be sent to somebody. */
public final class Addresses {

    private Addresses() {}

    /** With the host under which this request came; forwarded headers count only from known proxies. */
    public static String whole(HttpServletRequest request, String path) {
        return ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
    }
}
