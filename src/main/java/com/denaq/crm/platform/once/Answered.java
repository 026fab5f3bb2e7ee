package com.denaq.crm.platform.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** An answer that was given. */
record Answered(int status, List<Header> headers, byte[] body) {

    record Header(String name, String value) {}

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(each -> response.addHeader(each.name(), each.value()));
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
