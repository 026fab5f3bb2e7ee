package com.denaq.crm.api.dealers;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Cursors;
import com.denaq.crm.api.problems.IfMatch;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.dealers.StageHistory;
import com.denaq.crm.dealers.StageMove;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The moves of a dealer, and taking the latest of them back. */
@RestController
@RequestMapping("/api/v1/dealers/{id}/transitions")
@Allow({Role.AGENT, Role.ADMIN})
class PastTransitionsController {

    private final Dealers dealers;
    private final DealerLife life;
    private final StageHistory history;
    private final DealerDrawing drawing;

    PastTransitionsController(Dealers dealers, DealerLife life, StageHistory history, DealerDrawing drawing) {
        this.dealers = dealers;
        this.life = life;
        this.history = history;
        this.drawing = drawing;
    }

    /** The newest first. */
    @GetMapping
    Page<TransitionJson> list(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        DealerId dealer = dealers.read(viewer, new DealerId(id)).id();
        List<StageMove> moves = history.of(dealer);
        int latest = StageHistory.latest(moves).map(StageMove::seq).orElse(0);
        Cursors cursors = Cursors.of("transitions", dealer);
        Long after = cursors.id(cursor);
        return Page.of(
                moves.reversed().stream()
                        .filter(each -> after == null || each.seq() < after)
                        .map(each -> TransitionJson.of(each, screen.locale(), each.seq() == latest)),
                Page.limit(limit),
                cursors,
                TransitionJson::n);
    }

    /** The dealer's ETag says which state that starts from. */
    @DeleteMapping("/{n}")
    @Transactional
    public ResponseEntity<Void> takeBack(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int n,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        DealerId dealer = new DealerId(id);
        Dealer now = dealers.forWork(viewer, dealer);
        List<StageMove> moves = history.of(dealer);
        StageMove wanted = moves.stream()
                .filter(move -> move.seq() == n)
                .findFirst()
                .orElseThrow(() -> new NotFound("transition " + n + " of dealer " + id));
        IfMatch.check(ifMatch, drawing.etag(now), now.version());
        if (life.takeBack(viewer, dealer, n) instanceof Outcome.Moved) {
            return ResponseEntity.noContent().build();
        }
        throw wanted.kind() == MoveKind.MERGE ? ApiProblem.conflict("merge-undo") : late(StageHistory.latest(moves));
    }

    private static ApiProblem late(Optional<StageMove> latest) {
        return ApiProblem.conflict("not-latest")
                .with("latest", latest.map(StageMove::seq).orElse(null));
    }
}
