package com.denaq.crm.api.dealers;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.dealers.Account;
import com.denaq.crm.dealers.Client;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves a dealer. What is not allowed, or lacks something, is a 409 that names it. */
@RestController
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class TransitionsController {

    private static final int LONGEST_NOTE = 20_000;

    private final Dealers dealers;
    private final DealerLife life;
    private final RefusalReasons reasons;
    private final DealerDrawing drawing;
    private final Evidences evidences;
    private final Settings settings;
    private final Clock clock;

    TransitionsController(
            Dealers dealers,
            DealerLife life,
            RefusalReasons reasons,
            DealerDrawing drawing,
            Evidences evidences,
            Settings settings,
            Clock clock) {
        this.dealers = dealers;
        this.life = life;
        this.reasons = reasons;
        this.drawing = drawing;
        this.evidences = evidences;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where to.
     *
     * @param reason of a refusal: its code; of an admin who lets a firm pass without its papers: in words, which
     *     are a note like any other where it lacks none
     * @param note free words, kept beside the move
     * @param evidence of a client: what shows that it resells; kept even where there is some already
     */
    @SentBack(TransitionJson.class)
    record TransitionBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            @OneOf(value = Standing.Kind.class, without = "LEAD")
            @Nullable
            String to,

            @Nullable String reason,
            @Nullable LocalDate tryAgainOn,
            @Nullable String note,
            @Nullable EvidenceBody evidence) {}

    record MissingJson(String code, String name) {}

    @PostMapping("/api/v1/dealers/{id}/transitions")
    @Transactional
    public ResponseEntity<DealerJson> move(
            Screen screen, Viewer viewer, @PathVariable long id, @RequestBody TransitionBody body) {
        DealerId dealer = new DealerId(id);
        Dealer before = dealers.forWork(viewer, dealer);
        return switch (move(viewer, before, body)) {
            case Outcome.Moved moved -> drawing.answer(ResponseEntity.ok(), viewer, dealers.read(viewer, dealer));
            case Outcome.Lacks lacks ->
                throw ApiProblem.conflict("lacks", "missing", names(screen, lacks.missing()))
                        .with(
                                "missing",
                                lacks.missing().stream()
                                        .map(each -> new MissingJson(each.code(), each.name(screen.locale())))
                                        .toList());
            case Outcome.NotFromHere none ->
                throw ApiProblem.conflict("not-from-here", "from", from(before), "to", String.valueOf(body.to()))
                        .with("from", from(before))
                        .with("to", body.to());
        };
    }

    private Outcome move(Viewer viewer, Dealer dealer, TransitionBody body) {
        Text.atMost(LONGEST_NOTE, "reason", body.reason());
        Text.atMost(LONGEST_NOTE, "note", body.note());
        String to = Text.clean(body.to());
        String note = Text.clean(body.note());
        return switch (to == null ? "" : to) {
            case "firm" ->
                dealer.standing() instanceof DeadEnd
                        ? life.tryAgain(viewer, dealer.id(), note)
                        : life.startWork(viewer, dealer.id(), note);
            case "dead-end" -> life.refuse(viewer, dealer.id(), refusal(dealer, body));
            case "account" ->
                dealer.standing() instanceof Client
                        ? life.stopReselling(viewer, dealer.id(), note)
                        : life.agree(viewer, dealer.id(), Text.clean(body.reason()), note);
            case "client" -> resells(viewer, dealer, body.evidence(), note);
            default -> throw ApiProblem.invalid("to", "to-unknown");
        };
    }

    private Outcome resells(Viewer viewer, Dealer dealer, @Nullable EvidenceBody evidence, @Nullable String note) {
        if (evidence != null && dealer.standing() instanceof Account) {
            evidences.add(viewer, dealer.id(), evidence.proof(settings.companyDay(clock.instant())));
        }
        return life.startReselling(viewer, dealer.id(), note);
    }

    private Refusal refusal(Dealer dealer, TransitionBody body) {
        LocalDate again = body.tryAgainOn();
        Text.likely("tryAgainOn", again);
        if (again != null && !again.isAfter(LocalDate.ofInstant(clock.instant(), dealer.zone()))) {
            throw ApiProblem.invalid("tryAgainOn", "day-over", "field", "tryAgainOn");
        }
        String code = Text.clean(body.reason());
        List<String> known =
                reasons.inUse().stream().map(RefusalReasons.Reason::code).toList();
        if (code == null) {
            throw ApiProblem.conflict("reason-missing", "reasons", String.join(", ", known))
                    .with("missing", List.of(new MissingJson("reason", "reason")))
                    .with("reasons", known);
        }
        long reason = reasons.named(code)
                .map(RefusalReasons.Reason::id)
                .orElseThrow(() -> ApiProblem.invalid("reason", "reason-unknown", "reasons", String.join(", ", known))
                        .with("reasons", known));
        return new Refusal(reason, Text.clean(body.note()), again);
    }

    private static String from(Dealer dealer) {
        return dealer.standing() instanceof DeadEnd
                ? "dead-end"
                : dealer.standing().stage().code();
    }

    private static String names(Screen screen, List<Missing> missing) {
        return String.join(
                ", ", missing.stream().map(each -> each.name(screen.locale())).toList());
    }
}
