package com.denaq.crm.api.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the document says of each operation that its method doesn't tell: what it does, and how it may end. */
final class Operations {

    static final String PROBLEM = "Problem";

    private static final String TOO_OFTEN =
            "Asked too often: Retry-After says in how many seconds to come again. A lead creator has 600 questions an hour"
                    + " (each of items is one, and so is each dealer entered singly) and 20,000 rows of batches a day;"
                    + " an admin may set other limits";

    private static final Map<String, Told> TOLD = Map.ofEntries(
            told(
                    "POST /duplicates/check",
                    200,
                    "Whether a company (or each of up to 500 items) is here already, with what resembles it, best first."
                            + " An item of which nothing is known LOOKS_NEW, with a note that says so; one that is null is a 400."
                            + " What means nothing here is left out and named in ignored"),
            told(
                    "GET /dealers",
                    200,
                    "The dealers that the caller may see, the newest first; stage=firm has those in the dead end too, stage=dead-end only those"),
            told(
                    "POST /dealers",
                    201,
                    "Enters a dealer; 409 with the matches when it is here already, or when another has its id of another system, also in the recycle bin"),
            told(
                    "POST /dealers/batch",
                    200,
                    "Enters up to 500 dealers; for each its id or the problem, in their order"),
            told("GET /dealers/{id}", 200, "One dealer, with the ETag that a change starts from"),
            told("PATCH /dealers/{id}", 200, "Writes the fields that are there; null empties, what is absent stays"),
            told(
                    "DELETE /dealers/{id}",
                    204,
                    "Puts a dealer into the recycle bin, where it keeps its ids of other systems; for admins. 409 for the id of one that was merged: it is not passed on"),
            told("POST /dealers/{id}/transitions", 200, "Moves a dealer; 409 names what is not allowed or missing"),
            told("GET /dealers/{id}/transitions", 200, "The moves of a dealer, the newest first"),
            told(
                    "DELETE /dealers/{id}/transitions/{n}",
                    204,
                    "Takes the latest move back; what it closed is open again"),
            told("GET /dealers/{id}/contacts", 200, "The people of a dealer"),
            told("POST /dealers/{id}/contacts", 201, "Adds a person"),
            told("GET /dealers/{id}/activities", 200, "What has happened, the latest first"),
            told("POST /dealers/{id}/activities", 201, "Writes down a call, mail, meeting, message or note"),
            told("GET /dealers/{id}/next-steps", 200, "The open next step and those before it"),
            told(
                    "POST /dealers/{id}/next-steps",
                    201,
                    "Plans the next step; it takes the place of the open one, which the answer tells as replaced; on a day that is over where the dealer is, or more than five years away, a 422"),
            told("POST /next-steps/{id}/done", 200, "Closes a next step, perhaps with the one that follows"),
            told("GET /dealers/{id}/contacts/{contact}", 200, "One person"),
            told("GET /dealers/{id}/activities/{activity}", 200, "One thing that has happened"),
            told("GET /dealers/{id}/next-steps/{step}", 200, "One next step, open or not"),
            told(
                    "GET /dealers/{id}/merges",
                    200,
                    "What was merged with this dealer, the latest first, with the dealer's ETag"),
            told(
                    "POST /dealers/{id}/merges",
                    201,
                    "Merges another dealer into this one. 409 for who owns only one of the two"),
            told("GET /dealers/{id}/merges/{merge}", 200, "One merge"),
            told("DELETE /dealers/{id}/merges", 204, "Parts what was merged last, within thirty days"),
            told("DELETE /dealers/{id}/merges/{merge}", 204, "Undoes one merge, within thirty days"),
            told("POST /duplicates/decisions", 201, "Says of two dealers whether they are the same company"),
            told("GET /users/{id}", 200, "One user; for admins"),
            told("GET /me", 200, "Whose token this is"),
            told("GET /me/queue", 200, "The caller's day, in the order in which things are worth doing"),
            told("GET /users", 200, "Everybody; for admins"),
            told("POST /users", 201, "Adds a user, with a one-time link to set a password; for admins"),
            told(
                    "POST /assignments",
                    200,
                    "Gives dealers to an agent: an admin any, an agent their own, and free leads to themselves"));

    private Operations() {}

    private record Told(int status, String summary) {}

    private static Map.Entry<String, Told> told(String operation, int status, String summary) {
        return Map.entry(operation, new Told(status, summary));
    }

    static void describe(String path, HttpMethod method, Operation operation) {
        Told told = TOLD.get(method + " " + path.replaceFirst("^/api/v1", ""));
        if (told != null) {
            operation.setSummary(told.summary());
            rename(operation.getResponses(), told);
        }
        headers(operation, method);
        problem(operation, "default", "Something broke; the detail says whether it is known that nothing was done");
        problem(operation, "401", "No token, or one that is not good any more");
        problem(operation, "404", "Nothing there that the caller may see");
        problem(operation, "405", "The address doesn't take this method: Allow says which it takes");
        problem(
                operation,
                "400",
                "What was sent can't be read, or means nothing: a member or parameter that isn't known");
        if (method != HttpMethod.GET || takes(operation, "query")) {
            problem(operation, "422", "Something is missing or wrong");
        }
        if (method == HttpMethod.POST || method == HttpMethod.PATCH) {
            problem(operation, "413", "More than is taken at once");
            problem(operation, "415", "It is no JSON");
            problem(operation, "429", TOO_OFTEN);
        }
        if (method == HttpMethod.GET) {
            operation
                    .getResponses()
                    .addApiResponse("304", new ApiResponse().description("It is as If-None-Match has it"));
        }
        if (path.contains("/dealers/{id}")) {
            ApiResponse merged =
                    new ApiResponse().description("It was merged: Location leads to the one that is there");
            operation.getResponses().addApiResponse("308", merged);
        }
        if (method != HttpMethod.GET) {
            problem(operation, "409", "It can't be done as things stand");
        }
        if (takes(operation, "header")) { // the only one is If-Match
            problem(operation, "412", "Somebody has changed it since");
        }
        if (takes(operation, "header") && method != HttpMethod.POST) {
            problem(operation, "428", "If-Match is missing");
            operation.getParameters().stream()
                    .filter(each -> "header".equals(each.getIn()))
                    .forEach(each -> each.required(true));
        }
        problem(
                operation,
                "503",
                "The database is away: Retry-After says in how many seconds to come again; without it nobody knows whether it was done");
        if (method == HttpMethod.POST) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("What was done with a key is done once: the same body gets the same answer for a day,"
                            + " another body or address gets 422. A refusal (4xx) leaves the key free, for the same"
                            + " request or for the corrected one")
                    .schema(new StringSchema()));
        }
    }

    /** A read has the state of what it read, and what was made says where it is. */
    private static void headers(Operation operation, HttpMethod method) {
        operation.getResponses().forEach((status, answer) -> {
            if (method == HttpMethod.GET || method == HttpMethod.PATCH) {
                answer.addHeaderObject("ETag", header("Its state, for If-Match"));
            }
            if (status.equals("201")) {
                answer.addHeaderObject("Location", header("Where it is"));
            }
        });
    }

    private static Header header(String what) {
        return new Header().description(what).schema(new StringSchema());
    }

    private static boolean takes(Operation operation, String place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> place.equals(each.getIn()));
    }

    private static void rename(@Nullable ApiResponses responses, Told told) {
        ApiResponse answer = responses == null ? null : responses.remove("200");
        if (responses != null && answer != null) {
            answer.setDescription("Done");
            responses.addApiResponse(
                    Integer.toString(told.status()),
                    told.status() == 204 ? new ApiResponse().description("Done") : answer);
        }
    }

    private static void problem(Operation operation, String status, String when) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(when)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    /** RFC 9457, with a stable code where a program may want to tell cases apart. */
    static Schema<?> problem(List<String> codes) {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema()._enum(codes))
                .addProperty("field", new StringSchema())
                .addProperty("meant", new StringSchema().description("In place of a name that isn't known"))
                .addProperty(
                        "known", new ArraySchema().items(new StringSchema()).description("The names that are"))
                .required(List.of("type", "title", "status", "detail", "instance", "code"));
    }
}
