package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a dealer that was entered just now stand where it stands already, by the moves that lead there. */
@Service
public class DealerBeginnings {

    private static final DealerId NOT_HERE_YET = new DealerId(0);

    private final DealerLife life;
    private final JdbcClient db;

    DealerBeginnings(DealerLife life, JdbcClient db) {
        this.life = life;
        this.db = db;
    }

    /** What a company lacks to be an account that has sent no papers yet. */
    @Transactional(readOnly = true)
    public List<Missing> missingAtFirst() {
        return life.missingPapers(NOT_HERE_YET);
    }

    /**
     * Part of its entry: taken back with it. Whoever asks has made sure that it may stand there; where it may not, an
     * exception undoes the entry as well.
     *
     * @param refusal where it stands in the dead end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Viewer viewer, DealerId id, Standing.Kind kind, @Nullable Refusal refusal) {
        switch (kind) {
            case LEAD -> {
                return; // that is how it was entered
            }
            case FIRM -> made(id, life.startWork(viewer, id));
            case ACCOUNT -> {
                made(id, life.startWork(viewer, id));
                made(id, life.agree(viewer, id, null));
            }
            case CLIENT -> throw new IllegalArgumentException("A client has evidence, a new dealer has none");
            case DEAD_END -> {
                if (refusal == null) {
                    throw new IllegalArgumentException("The dead end needs a reason");
                }
                made(id, life.refuse(viewer, id, refusal));
            }
        }
        db.sql("update stage_move set at_entry = true where dealer_id = :id and seq > 1")
                .param("id", id.value())
                .update();
    }

    private static void made(DealerId id, Outcome outcome) {
        if (!(outcome instanceof Outcome.Moved)) {
            throw new IllegalStateException("Dealer " + id + " can't begin so: " + outcome);
        }
    }
}
