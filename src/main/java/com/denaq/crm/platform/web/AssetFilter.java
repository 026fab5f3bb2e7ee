package com.denaq.crm.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends static files before anything that costs (session, security) is asked. A file asked for under the name of another
 * build is sent as it is now, but not to be kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AssetFilter extends OncePerRequestFilter {

    private static final String FOLDER = "/assets/";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(path.startsWith(FOLDER) || path.equals("/favicon.ico"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        String name =
                path.equals("/favicon.ico") ? "favicon.svg" : path.substring(path.indexOf('/', FOLDER.length()) + 1);
        Asset asset = assets.find(name);
        boolean readOnly =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (asset == null || !readOnly) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", path.equals(assets.path(name)) ? FOR_GOOD : "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        send(asset, request, response);
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        byte[] body = asset.bytes();
        response.setContentType(asset.type());
        if (asset.packed() != null) {
            response.setHeader("Vary", "Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader("Content-Encoding", "gzip");
                body = asset.packed();
            }
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
