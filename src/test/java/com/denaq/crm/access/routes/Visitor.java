package com.denaq.crm.access.routes;

import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser and a program, who may send a form to any route. */
record Visitor(TestClient browser, TestClient program) {

    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");

    /** Asks for something with both, so that what is noted of a first use is noted. */
    static Visitor of(TestClient browser, TestClient program) {
        program.get("/api/v1/no-such-thing");
        Matcher token = TOKEN.matcher(browser.get("/no-such-page").body());
        return new Visitor(token.find() ? browser.with("X-CSRF-TOKEN", token.group(1)) : browser, program);
    }

    Reply ask(Route route, String path) {
        if (route.forPrograms()) {
            return program.json(route.method(), path, SampleForm.json(route));
        }
        if (route.reads()) {
            return browser.send(route.method(), path, BodyPublishers.noBody(), null);
        }
        return SampleForm.multipart(route)
                ? browser.send(
                        route.method(),
                        path,
                        BodyPublishers.ofString(SampleForm.parts(route)),
                        "multipart/form-data; boundary=sample")
                : browser.forged(path, SampleForm.fields(route));
    }
}
