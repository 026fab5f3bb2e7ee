package com.denaq.crm.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Something that belongs to people and must go to somebody else before they leave. Answered by the rooms that keep it,
 * in the transaction of whoever asks; that somebody may be given it is for the caller.
 */
public interface Belongings {

    /** So long somebody who left can be brought back with what was theirs. */
    Duration KEPT = Duration.ofDays(30);

    /** The message key of "41 dealers", with the argument {@code n}. */
    String wordsKey();

    /** How much each of them has; who has none may be left out. */
    Map<UserId, Long> counts(Collection<UserId> users);

    /** How much somebody has. */
    default long count(UserId user) {
        return counts(List.of(user)).getOrDefault(user, 0L);
    }

    /** Gives all of it to somebody else; tells how much that was. */
    long giveAll(UserId from, UserId to, UserId by);

    /** Gives back what the other still has of what was given. */
    long giveBack(Given given, UserId by);

    /** What was given from one to another, by whom, between these moments. */
    record Given(UserId from, UserId to, UserId by, Instant since, Instant until) {}
}
