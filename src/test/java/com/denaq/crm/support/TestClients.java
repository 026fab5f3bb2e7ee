package com.denaq.crm.support;

import com.denaq.crm.access.User;
import java.net.http.HttpClient;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Opens browsers and programs for a test, over real HTTP; see {@link TestClient}. */
@TestComponent
public class TestClients {

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Environment environment;
    private final TestUsers users;

    TestClients(Environment environment, TestUsers users) {
        this.environment = environment;
        this.users = users;
    }

    /** A browser in which nobody is signed in. It asks for English. */
    public TestClient nobody() {
        return new TestClient(http, "http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /** A browser in which somebody has signed in, through the real form. */
    public TestClient of(User user) {
        TestClient client = nobody();
        client.signIn(user.email(), TestUsers.PASSWORD).expect(303);
        return client;
    }

    /** A program with a token of that user; its bodies are JSON. */
    public TestClient api(User user) {
        return api(users.token(user));
    }

    /** A program with that token. */
    public TestClient api(String token) {
        return nobody().with("Authorization", "Bearer " + token).with("Accept", "application/json");
    }
}
