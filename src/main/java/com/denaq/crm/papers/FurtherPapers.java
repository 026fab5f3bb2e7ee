package com.denaq.crm.papers;

/** Which papers of two dealers that become one are further with the one that goes: those come along. */
public final class FurtherPapers {

    private static final String RANK =
            "coalesce(array_position(array['REJECTED', 'ASKED', 'RECEIVED', 'VERIFIED'], %s.state), 0)";

    /** They are {@code l}, of {@code :loser}, beside what {@code :winner} has of the same, {@code w}. */
    public static final String FROM = """
            from paper l left join paper w on w.dealer_id = :winner and w.paper_type = l.paper_type
             where l.dealer_id = :loser and %s > %s""".formatted(RANK.formatted("l"), RANK.formatted("w"));

    private FurtherPapers() {}
}
