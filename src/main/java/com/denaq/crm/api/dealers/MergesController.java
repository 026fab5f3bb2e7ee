package com.denaq.crm.api.dealers;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.IfMatch;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.merging.Merge;
import com.denaq.crm.merging.MergeAnswer;
import com.denaq.crm.merging.MergeField;
import com.denaq.crm.merging.MergeField.Side;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.platform.web.NotFound;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /**
     * Which dealer is merged into this one.
     *
     * @param fields whose value stays, for fields that shall not be as is usual: {@code this}, {@code other} or, of free
     *     words, {@code both}; or the number of the dealer
     */
    record MergeBody(@Nullable Long other, @Nullable Map<String, @Nullable String> fields) {}

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

    /** The newest first. */
    @GetMapping
    Page<MergeJson> list(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        DealerId dealer = dealers.read(viewer, new DealerId(id)).id();
        Long after = Page.after(cursor);
        return Page.of(
                merges.of(dealer).stream()
                        .filter(each -> after == null || each.id() < after)
                        .map(MergeJson::of),
                Page.limit(limit),
                MergeJson::id);
    }

    @GetMapping("/{merge}")
    MergeJson read(Viewer viewer, @PathVariable long id, @PathVariable long merge) {
        return MergeJson.of(one(dealers.read(viewer, new DealerId(id)).id(), merge));
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
        dealers.find(viewer, winner)
                .filter(found -> viewer.mayWork(found.ownership()))
                .orElseThrow(() -> new NotFound("dealer " + id + " for merging"));
        if (body.other() == null) {
            throw ApiProblem.invalid("other", "merge-other");
        }
        MergeWish wish = new MergeWish(winner, new DealerId(body.other()), sides(id, body), null, null);
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
            case MergeAnswer.Stale stale -> ApiProblem.stale();
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

    private static Map<MergeField, Side> sides(long id, MergeBody body) {
        Map<MergeField, Side> sides = new EnumMap<>(MergeField.class);
        if (body.fields() != null) {
            body.fields().forEach((name, side) -> {
                if (side != null) {
                    sides.put(field(name), side(id, body, name, side));
                }
            });
        }
        return sides;
    }

    private static MergeField field(String name) {
        return MergeField.of(name)
                .orElseThrow(() -> ApiProblem.invalid(
                        "fields",
                        "one-of",
                        "field",
                        "fields",
                        "values",
                        Arrays.stream(MergeField.values()).map(MergeField::code).collect(Collectors.joining(", "))));
    }

    private static Side side(long id, MergeBody body, String name, String side) {
        String told = side.strip();
        boolean one = List.of("this", "winner", String.valueOf(id)).contains(told);
        boolean other = List.of("other", "loser", String.valueOf(body.other())).contains(told);
        boolean both = told.equals("both");
        if (!one && !other && !both) {
            throw ApiProblem.invalid(
                    "fields." + name, "one-of", "field", "fields." + name, "values", "this, other, both");
        }
        return one ? Side.THIS : other ? Side.OTHER : Side.BOTH;
    }
}
