package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairs that hang together as the branches of a chain do: this one with that, that one with a third. */
@Component
public class Chains {

    /** So many are looked at together: each with each they are 190 pairs. */
    public static final int MOST = 20;

    private final JdbcClient db;
    private final Members members;

    Chains(JdbcClient db, Members members) {
        this.db = db;
        this.members = members;
    }

    /**
     * @param dealers at most {@link #MOST}, those that are nearest to where one began
     * @param more whether others hang together with them
     */
    public record Chain(List<DealerId> dealers, boolean more) {

        static final Chain NONE = new Chain(List.of(), false);
    }

    /** Nobody where no third one hangs together with the two. Whoever asks has read the cluster. */
    public Chain of(Cluster cluster) {
        if (!cluster.branches() || members.of(cluster.id()).isEmpty()) {
            return Chain.NONE;
        }
        List<DealerId> found = db.sql("""
                with recursive chain (dealer_id) as (
                    select m.dealer_id from duplicate_cluster_member m where m.cluster_id = :cluster
                    union
                    select o.dealer_id
                      from chain
                      join duplicate_cluster_member m on m.dealer_id = chain.dealer_id
                      join duplicate_cluster c on c.id = m.cluster_id and c.kind = 'BRANCH' and not c.sure and c.size > 1
                      join duplicate_cluster_member o on o.cluster_id = c.id and o.dealer_id <> m.dealer_id)
                select dealer_id from chain limit :most""")
                .param("cluster", cluster.id())
                .param("most", MOST + 1)
                .query((row, number) -> new DealerId(row.getLong(1)))
                .list();
        return found.size() < 3
                ? Chain.NONE
                : new Chain(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }
}
