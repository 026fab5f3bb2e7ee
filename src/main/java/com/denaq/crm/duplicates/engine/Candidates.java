package com.denaq.crm.duplicates.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the dealers that share keys with questions: rare keys first, each key's list capped, a few statements a batch. */
@Component
class Candidates {

    private static final int MOST = 50;
    private static final int MOST_OF_MANY = 25;

    private final JdbcClient db;
    private final Commons commons;
    private final Neighbours neighbours;
    private final KnownProfiles profiles;

    Candidates(JdbcClient db, Commons commons, Neighbours neighbours, KnownProfiles profiles) {
        this.db = db;
        this.commons = commons;
        this.neighbours = neighbours;
        this.profiles = profiles;
    }

    /**
     * A question and who shares keys with it.
     *
     * @param asked without what can't be meant
     */
    record Found(Asked asked, List<Candidate> candidates) {}

    /** In the order of the questions. */
    List<Found> of(List<Asked> questions) {
        Neighbours.Found near = neighbours.of(questions.stream()
                .flatMap(each -> Wanted.doubtful(each.whole()).stream())
                .collect(Collectors.toSet()));
        List<Asked> meant =
                questions.stream().map(each -> Wanted.plausible(each, near)).toList();
        Learnt common = commons.now();
        Probes probes = new Probes(common);
        meant.forEach(each -> probes.open(Wanted.of(each, near, common)));
        Ranking ranking = ranking(probes);
        int most = questions.size() == 1 ? MOST : MOST_OF_MANY;
        List<long[]> best = probes.byQuestion().stream()
                .map(each -> ranking.best(each, most))
                .toList();
        Map<Long, Candidate> read = read(best);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            List<Candidate> some = Arrays.stream(best.get(i))
                    .mapToObj(read::get)
                    .filter(Objects::nonNull)
                    .toList();
            found.add(new Found(meant.get(i), some));
        }
        return found;
    }

    /** Each key of the batch is looked up once, in the order of the index. */
    private Ranking ranking(Probes probes) {
        Ranking ranking = new Ranking();
        db.sql("""
                select p.key, array(select dealer_id from duplicate_key
                                     where key = p.key order by dealer_id limit p.cap)
                  from unnest(:keys::bigint[], :caps::int[]) as p (key, cap)""").param("keys", probes.keys()).param("caps", probes.caps()).query(row -> {
            ranking.list(row.getLong(1), (Long[])
                    Objects.requireNonNull(row.getArray(2)).getArray());
        });
        return ranking;
    }

    private Map<Long, Candidate> read(List<long[]> dealers) {
        List<Long> ids = dealers.stream()
                .flatMapToLong(Arrays::stream)
                .distinct()
                .boxed()
                .toList();
        Map<Long, Candidate> read = new HashMap<>();
        profiles.of(ids).forEach((id, profile) -> read.put(id, new Candidate(id, profile)));
        return read;
    }
}
