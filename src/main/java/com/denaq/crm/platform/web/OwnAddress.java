package com.denaq.crm.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes a path of ours into what can be sent to somebody: behind the company's own address where that was told. */
@Component
public class OwnAddress {

    private final String told;

    /** @param told {@code https://crm.example.com}, or empty */
    OwnAddress(@Value("${denaq.address:}") String told) {
        this.told = told;
    }

    /** Else with the host under which this request came; forwarded headers count only from known proxies. */
    public String of(HttpServletRequest request, String path) {
        return told.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request)
                        .path(path)
                        .toUriString()
                : told + path;
    }

    /** For the command line, where no request came: the path alone where no address was told. */
    public String of(String path) {
        return told + path;
    }

    /** Whether {@link #of(String)} is a whole address. */
    public boolean isTold() {
        return !told.isEmpty();
    }
}
