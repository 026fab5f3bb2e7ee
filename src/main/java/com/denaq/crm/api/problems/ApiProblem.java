package com.denaq.crm.api.problems;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that can't be done as it is. The code is stable, for programs; the words are in the caller's language.
 *
 * @see ApiProblems
 */
public class ApiProblem extends RuntimeException {

    private static final int LONGEST_SHOWN = 100;

    private final int status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    private ApiProblem(int status, String code, Object... namesAndValues) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(namesAndValues);
    }

    /** 422: what was sent is not complete or contradicts itself; the message is {@code api.<code>}. */
    public static ApiProblem invalid(String field, String code, Object... namesAndValues) {
        return new ApiProblem(422, code, namesAndValues).with("field", field);
    }

    /** 400: a parameter that can't be read. */
    public static ApiProblem unreadable(String parameter) {
        return unreadable(parameter, "other");
    }

    /** 400: a field that holds something else than a {@code type}, which is one that {@code api.unreadable} knows. */
    static ApiProblem unreadable(String field, String type) {
        return new ApiProblem(400, "unreadable", "field", field, "type", type).with("field", field);
    }

    /** 400: a member that nobody knows; {@code known}: those beside which it stands. */
    static ApiProblem unknownMember(String field, String name, Collection<String> known) {
        return unknown("unknown-member", field, name, known);
    }

    /** The same for a member that is probably one of {@code known}; empty where it resembles none. */
    public static Optional<ApiProblem> misspelt(String field, String name, Collection<String> known) {
        return Likeliest.of(name, known) == null ? Optional.empty() : Optional.of(unknownMember(field, name, known));
    }

    /** 400: a parameter that this address doesn't take. */
    static ApiProblem unknownParameter(String name, Collection<String> known) {
        return unknown("unknown-parameter", name, name, known);
    }

    /** 400: a parameter of which one is taken: which one was meant would be a guess. */
    static ApiProblem twice(String parameter) {
        return new ApiProblem(400, "twice", "field", parameter).with("field", parameter);
    }

    private static ApiProblem unknown(String code, String field, String name, Collection<String> known) {
        String shown = field.length() > LONGEST_SHOWN ? field.substring(0, LONGEST_SHOWN) + "…" : field;
        String meant = Likeliest.of(name, known);
        String how = meant != null ? "meant" : known.isEmpty() ? "none" : "other";
        String all = String.join(", ", known);
        ApiProblem problem =
                new ApiProblem(400, code, "field", shown, "how", how, "meant", String.valueOf(meant), "known", all);
        return (meant == null ? problem : problem.with("meant", meant))
                .with("field", shown)
                .with("known", known);
    }

    /** 400: one thing and several in the same body; whatever was done, the other would be left out. */
    public static ApiProblem besideItems() {
        return new ApiProblem(400, "beside-items").with("field", "items");
    }

    /** 404: nothing that the caller may know of. */
    public static ApiProblem none(String code, Object... namesAndValues) {
        return new ApiProblem(404, code, namesAndValues);
    }

    /** 409: it can't be done as things stand. */
    public static ApiProblem conflict(String code, Object... namesAndValues) {
        return new ApiProblem(409, code, namesAndValues);
    }

    /** 409: of two dealers that shall be one, this one isn't the caller's; {@code free}: they may take it. */
    public static ApiProblem notBoth(long dealer, String name, boolean free) {
        return conflict("not-both", "name", name, "number", "D-" + dealer, "free", free ? "yes" : "no")
                .with("dealer", dealer);
    }

    /** 413: more at once than is done at once. */
    public static ApiProblem tooMany(int most) {
        return new ApiProblem(413, "too-many", "most", most);
    }

    /** 413: phones and mailboxes of all items together. */
    public static ApiProblem tooManyNumbers(int most) {
        return new ApiProblem(413, "too-many-numbers", "most", most);
    }

    /** 412: somebody has changed it since. */
    public static ApiProblem stale() {
        return new ApiProblem(412, "stale");
    }

    /** 428: which state it starts from has to be said. */
    public static ApiProblem needsIfMatch() {
        return new ApiProblem(428, "if-match");
    }

    /** One more property of the answer. */
    public ApiProblem with(String name, @Nullable Object value) {
        more.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    Map<String, Object> more() {
        return more;
    }
}
