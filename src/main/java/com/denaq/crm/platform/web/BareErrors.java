package com.denaq.crm.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Answers a program whose address the server can't even read; anybody else gets the server's bare line. */
class BareErrors extends ErrorReportValve {

    private final ProblemPages pages;

    private BareErrors(ProblemPages pages) {
        this.pages = pages;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        boolean untold = response.getStatus() >= 400 && response.getContentWritten() == 0;
        if (!untold || !ProblemPages.isProgram(request) || !response.setErrorReported()) {
            super.report(request, response, thrown);
            return;
        }
        try {
            pages.show(response.getStatus(), thrown, request, response);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Server {
        /** The last of its kind is asked first. */
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WebServerFactoryCustomizer<TomcatWebServerFactory> bareErrors(ProblemPages pages) {
            return factory -> factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new BareErrors(pages)));
        }
    }
}
