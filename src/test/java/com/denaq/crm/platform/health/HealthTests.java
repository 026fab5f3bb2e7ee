package com.denaq.crm.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.platform.database.Database;
import com.denaq.crm.support.WebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

@WebTest
class HealthTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationAvailability availability;

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready"})
    void a_working_instance_is_up_and_gives_no_session(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + path);
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "image/png"})
    void it_answers_in_json_whatever_is_accepted(String accepted) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                    .header("Accept", accepted)
                    .build();
            HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void without_its_database_an_instance_is_down() {
        HealthController away = new HealthController(
                new Pulse(new Database("jdbc:postgresql://127.0.0.1:1/none", "no", "one")), availability);
        assertThat(away.show().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(away.ready().getBody()).isEqualTo(Health.DOWN);
    }
}
