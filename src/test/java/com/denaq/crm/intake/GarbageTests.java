package com.denaq.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.TestWorkbook;
import com.denaq.crm.support.WebTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

/** Whatever comes by whichever door: a sane answer or a sentence, and the server stays well. */
@WebTest
class GarbageTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    TestClient browser;
    TestClient program;

    @BeforeEach
    void people() {
        users.admin("Ada Quist");
        User vera = users.agent("Vera Sokolova");
        browser = clients.of(vera);
        program = clients.api(vera);
    }

    @AfterEach
    void stays_well() {
        assertThat(clients.nobody().get("/health").expect(200).body()).contains("UP");
    }

    static Stream<Arguments> texts() {
        Map<String, String> texts = Map.ofEntries(
                Map.entry("nothing", ""),
                Map.entry("blanks", " \t\n \u00a0\u2003 "),
                Map.entry("emoji", "🔋💻🪫👩‍👩‍👧‍👦 🏴‍☠️"),
                Map.entry("right to left", "\u202Ecod.exe\u202C مرحبا שלום \u200F\u200E\u2066x\u2069"),
                Map.entry("NUL", "Harbor\0Lane\0"),
                Map.entry("control characters", "\u0001\u0007\u001b[31m\u009f\ufffe\uffff"),
                Map.entry("half a character", "Harbor \ud83d Lane \udd0b"),
                Map.entry("SQL", "'; drop table dealer; -- \" or 1=1) $1 :name ? \\"),
                Map.entry("a template", "${7*7} #{x} {{y}} <script>alert(1)</script> {0} '{x, plural}'"),
                Map.entry("200,000 letters", "ж".repeat(200_000)),
                Map.entry("a megabyte", "x".repeat(1 << 20)),
                Map.entry("many words", "laptop ".repeat(20_000)),
                Map.entry("many at signs", "@".repeat(50_000)),
                Map.entry("many marks", "a" + "\u0301".repeat(50_000)),
                Map.entry("digits", "0123456789".repeat(5_000)),
                Map.entry("dots", "a.".repeat(50_000) + "com"),
                Map.entry("a regular expression's worst", "(".repeat(3_000) + "1-".repeat(20_000) + "!"));
        return texts.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void any_text_by_any_door(String what, String text) {
        sane(browser.post("/leads/paste", "text", text), what);
        sane(browser.post("/leads/paste", "text", text + "\t" + text + "\n" + text), what);
        for (String field : new String[] {"name", "site", "phone", "email", "city"}) {
            sane(browser.htmx().post("/leads/new/verdict", field, text), what + " as " + field);
            sane(browser.post("/leads/new", "name", "Harbor Lane", field, text), what + " as " + field);
        }
        String all = json(Map.of(
                "name",
                text,
                "site",
                text,
                "phones",
                new String[] {text, text},
                "emails",
                new String[] {text},
                "street",
                text,
                "postcode",
                text,
                "city",
                text,
                "region",
                text,
                "country",
                text));
        for (String body : new String[] {all, json(Map.of("name", text)), "{\"items\":[" + all + "]}", text}) {
            sane(program.json("POST", "/api/v1/duplicates/check", body), what);
            sane(program.json("POST", "/api/v1/dealers", body), what);
            sane(program.json("POST", "/api/v1/dealers/batch", body), what);
        }
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Stream<Arguments> files() {
        String heading = "Company,Website,Phone\n";
        byte[] broken = {'N', 'a', 'm', 'e', '\n', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, (byte) 0xFE, 'x', '\n'};
        return Stream.of(
                file("empty", "", "There is nothing in it"),
                file("blank", " \n \r\n\t\n", "There is nothing in it"),
                file("a header only", heading, "no rows below"),
                file("500 columns", ("a" + ",b".repeat(499) + "\n").repeat(3), "has 500 columns"),
                file("200,001 rows", heading + "Harbor Lane,,\n".repeat(200_001), "At most 200,000 rows"),
                file("a row without an end", heading + "x,\"" + "y".repeat(300_000), "characters"),
                file("an open quotation mark", heading + "\"x,y\nz", "never closes"),
                file("NUL", heading + "Harbor\0Lane,,\n", "neither a text nor a workbook"),
                Arguments.of("broken UTF-8", broken, null),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}, "neither"),
                Arguments.of("a PDF", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "neither"),
                Arguments.of("a ZIP bomb", TestWorkbook.bomb(), "far larger than any list"),
                Arguments.of("a ZIP", TestWorkbook.zip(Map.of("a.txt", new byte[9])), "no workbook in it"),
                Arguments.of("half a ZIP", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "damaged"),
                Arguments.of(
                        "XLS",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4},
                        "workbook of an old kind"));
    }

    private static Arguments file(String what, String text, String said) {
        return Arguments.of(what, text.getBytes(StandardCharsets.UTF_8), said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void any_file(String what, byte[] file, @Nullable String said) {
        Reply reply = sane(upload(file), what);
        if (said == null) {
            assertThat(reply.status()).isEqualTo(303);
        } else {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body().replace("&#39;", "'")).contains(said);
        }
    }

    private Reply upload(byte[] file) {
        String edge = "edge7243";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.csv\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.withFormToken()
                .send(
                        "POST",
                        "/import",
                        BodyPublishers.ofByteArray(body.toByteArray()),
                        "multipart/form-data; boundary=" + edge);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bytes")
    void bytes_that_are_no_text(String what, byte[] bytes) {
        sane(browser.withFormToken().send("POST", "/leads/paste", BodyPublishers.ofByteArray(bytes), FORM), what);
        sane(browser.withFormToken().send("POST", "/leads/new", BodyPublishers.ofByteArray(bytes), FORM), what);
        for (String door : new String[] {"duplicates/check", "dealers", "dealers/batch"}) {
            Reply reply = sane(
                    program.send("POST", "/api/v1/" + door, BodyPublishers.ofByteArray(bytes), "application/json"),
                    what);
            assertThat(reply.status()).as(door).isBetween(400, 499);
            assertThat(reply.header("Content-Type")).contains("problem+json");
        }
    }

    static Stream<Arguments> bytes() {
        return Stream.of(
                Arguments.of("broken UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"'}),
                Arguments.of("a broken escape", "text=%FF%FE%ZZ&name=%C3%28".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("deep", "[".repeat(100_000).getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("half a string", "{\"name\": \"x".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of(
                        "a long number",
                        ("{\"name\": " + "9".repeat(100_000) + "}").getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("another type", "{\"name\": [1], \"phones\": {}}".getBytes(StandardCharsets.US_ASCII)));
    }

    /** An answer for people or programs: no failure of ours. */
    private static Reply sane(Reply reply, String what) {
        assertThat(reply.status())
                .as(what + ": " + reply.asked() + "\n" + reply.body())
                .isLessThan(500);
        if (reply.status() >= 400 && reply.header("Content-Type").contains("json")) {
            assertThat(reply.body()).as(what).contains("\"title\"");
        }
        return reply;
    }
}
