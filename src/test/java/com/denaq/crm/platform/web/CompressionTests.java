package com.denaq.crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class CompressionTests {

    @LocalServerPort
    int port;

    @BeforeEach
    void somebody_is_here(@Autowired TestUsers users) {
        users.admin("Vera");
    }

    @Test
    void a_page_comes_compressed_and_whole() throws Exception {
        HttpResponse<byte[]> answer = signIn("br, gzip");
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.headers().allValues("Vary")).anyMatch("Accept-Encoding"::equalsIgnoreCase);
        byte[] page = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("<form").contains("</html>");
        assertThat(answer.body().length).isLessThan(page.length / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0, br"})
    void who_does_not_take_it_gets_it_plain(String accepted) throws Exception {
        HttpResponse<byte[]> answer = signIn(accepted);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("<form");
    }

    private HttpResponse<byte[]> signIn(String accepted) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                            .header("Accept-Encoding", accepted)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
