package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody gave from one to another by hand in a stretch of time, as an address of the Dealers list names it.
 *
 * @param from {@link #ANYBODY}: from whomever, also free ones
 * @param until not itself
 */
public record Giving(long by, long from, long to, Instant since, Instant until) {

    public static final String NAME = "given";

    public static final String HANDED_OVER = "handed-over";

    public static final long ANYBODY = 0;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** The parameters come from an address: what is not all there is none. */
    public static Optional<Giving> of(Map<String, String> parameters) {
        boolean whole = Stream.of("by", "from", "to", "since", "until")
                .allMatch(name ->
                        NUMBER.matcher(parameters.getOrDefault(name, "")).matches());
        return whole
                ? Optional.of(new Giving(
                        number(parameters, "by"),
                        number(parameters, "from"),
                        number(parameters, "to"),
                        Instant.ofEpochMilli(number(parameters, "since")),
                        Instant.ofEpochMilli(number(parameters, "until"))))
                : Optional.empty();
    }

    public String list() {
        return "/dealers?figure=%s&figure.by=%d&figure.from=%d&figure.to=%d&figure.since=%d&figure.until=%d"
                .formatted(NAME, by, from, to, since.toEpochMilli(), until.toEpochMilli());
    }

    /** What somebody got of a hand-over. */
    static String list(long handOver, UserId to) {
        return "/dealers?figure=%s&figure.of=%d&figure.to=%s".formatted(HANDED_OVER, handOver, to);
    }

    private static long number(Map<String, String> parameters, String name) {
        return Long.parseLong(parameters.get(name));
    }
}
