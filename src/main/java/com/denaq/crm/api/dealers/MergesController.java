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
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.merging.Merge;
import com.denaq.crm.merging.MergeAnswer;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.platform.web.NotFound;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merges another dealer into this one, and parts them again within thirty days. */
@RestController
@RequestMapping("/api/v1/dealers/{id}/merges")
@Allow({Role.AGENT, Role.ADMIN})
class MergesController {

    private final Dealers dealers;
    private final Merges merges;
    private final DealerDrawing drawing;

    MergesController(Dealers dealers, Merges merges, DealerDrawing drawing) {
        this.dealers = dealers;
        this.merges = merges;
        this.drawing = drawing;
    }

    /** @param undoUntil null: it is undone */
    record MergeJson(
            long id,
            long dealer,
            long other,
            String otherName,
            String by,
            Instant at,
            @Nullable Instant undoUntil,
            @Nullable Instant undoneAt) {

        static MergeJson of(Merge merge) {
            return new MergeJson(
                    merge.id(),
                    merge.winner().value(),
                    merge.loser().value(),
                    merge.loserName(),
                    merge.byName(),
                    merge.at(),
                    merge.undoneAt() == null ? merge.until() : null,
                    merge.undoneAt());
        }
    }

    /** The newest first; with the dealer's ETag, as parting starts from the dealer's state. */
    @GetMapping
    ResponseEntity<Page<MergeJson>> list(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Dealer dealer = dealers.read(viewer, new DealerId(id));
        Cursors cursors = Cursors.of("merges", dealer.id());
        Long after = cursors.id(cursor);
        Page<MergeJson> page = Page.of(
                merges.of(dealer.id()).stream()
                        .filter(each -> after == null || each.id() < after)
                        .map(MergeJson::of),
                Page.limit(limit),
                cursors,
                MergeJson::id);
        return ResponseEntity.ok().eTag(drawing.etag(dealer)).body(page);
    }

    @GetMapping("/{merge}")
    ResponseEntity<MergeJson> read(Viewer viewer, @PathVariable long id, @PathVariable long merge) {
        Dealer dealer = dealers.read(viewer, new DealerId(id));
        return ResponseEntity.ok().eTag(drawing.etag(dealer)).body(MergeJson.of(one(dealer.id(), merge)));
    }

    private Merge one(DealerId dealer, long merge) {
        return merges.of(dealer).stream()
                .filter(each -> each.id() == merge)
                .findFirst()
                .orElseThrow(() -> new NotFound("merge " + merge + " of dealer " + dealer));
    }

    @PostMapping
    @Transactional
    public ResponseEntity<MergeJson> merge(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergeBody body) {
        DealerId winner = new DealerId(id);
        mayMerge(viewer, winner, body.other());
        if (body.other() == null) {
            throw ApiProblem.invalid("other", "merge-other");
        }
        MergeWish wish = new MergeWish(winner, new DealerId(body.other()), body.sides(id), null, null, body.told());
        dealers.hold(List.of(winner, wish.loser()));
        if (ifMatch != null) {
            Dealer now = dealers.forWork(viewer, winner);
            IfMatch.check(ifMatch, drawing.etag(now), now.version());
        }
        MergeAnswer answer = merges.merge(viewer, wish);
        if (answer instanceof MergeAnswer.Merged merged) {
            return ResponseEntity.created(URI.create("/api/v1/dealers/" + id + "/merges/" + merged.id()))
                    .body(MergeJson.of(one(winner, merged.id())));
        }
        throw problem(answer);
    }

    /** Throws what keeps them from it; who works with neither may not know of the dealer. */
    private void mayMerge(Viewer viewer, DealerId winner, @Nullable Long other) {
        if (other != null) {
            merges.notBoth(viewer, winner, new DealerId(other)).ifPresent(foreign -> {
                throw problem(foreign);
            });
        }
        dealers.find(viewer, winner)
                .filter(found -> viewer.mayWork(found.ownership()))
                .orElseThrow(() -> new NotFound("dealer " + winner + " for merging"));
    }

    /** The latest that can be undone. The dealer's ETag says which state that starts from. */
    @DeleteMapping
    @Transactional
    public ResponseEntity<Void> undo(
            Viewer viewer,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return undone(viewer, id, null, ifMatch);
    }

    @DeleteMapping("/{merge}")
    @Transactional
    public ResponseEntity<Void> undo(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long merge,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return undone(viewer, id, merge, ifMatch);
    }

    private ResponseEntity<Void> undone(Viewer viewer, long id, @Nullable Long merge, @Nullable String ifMatch) {
        DealerId dealer = new DealerId(id);
        Merge wanted = merges.of(dealer).stream()
                .filter(each -> each.undoneAt() == null && (merge == null || merge == each.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("merge of dealer " + id));
        dealers.hold(List.of(wanted.winner(), wanted.loser()));
        Dealer now = dealers.forWork(viewer, wanted.winner());
        IfMatch.check(ifMatch, drawing.etag(now), now.version());
        MergeAnswer answer = merges.undo(viewer, dealer, wanted.id());
        if (answer instanceof MergeAnswer.Parted) {
            return ResponseEntity.noContent().build();
        }
        throw problem(answer);
    }

    private static RuntimeException problem(MergeAnswer answer) {
        return switch (answer) {
            case MergeAnswer.Itself itself -> ApiProblem.invalid("other", "merge-itself");
            case MergeAnswer.NotBoth foreign ->
                ApiProblem.notBoth(foreign.dealer().value(), foreign.name(), foreign.free());
            case MergeAnswer.Stale stale -> ApiProblem.stale();
            case MergeAnswer.ToldApart apart ->
                ApiProblem.conflict("not-the-same", "who", apart.decision().byName())
                        .with("by", apart.decision().byName())
                        .with("at", apart.decision().at());
            case MergeAnswer.Gone gone ->
                ApiProblem.conflict(
                                "merged",
                                "dealer",
                                gone.dealer().toString(),
                                "into",
                                gone.into().toString())
                        .with("dealer", gone.dealer().value())
                        .with("mergedInto", gone.into().value());
            case MergeAnswer.LaterFirst later ->
                ApiProblem.conflict("merge-later", "name", later.later().loserName())
                        .with("merge", later.later().id());
            case MergeAnswer.StageMoved moved -> ApiProblem.conflict("merge-stage");
            case MergeAnswer.TooLong tooLong -> {
                String field = "fields." + tooLong.field().code();
                yield ApiProblem.invalid(field, "too-long", "field", field, "most", Facts.LONGEST);
            }
            case MergeAnswer.TooLate late -> ApiProblem.conflict("merge-too-late");
            case MergeAnswer.Merged merged -> new IllegalStateException("merged");
            case MergeAnswer.Parted parted -> new NotFound("merge");
        };
    }
}
