package com.denaq.crm.dealers;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one dealer of two, and two again: facts, stage, owner. The rows of other rooms are the caller's to move; it has
 * asked for permission and holds both dealers' locks.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DealerMerging {

    private final JdbcClient db;
    private final DealerRegister register;
    private final DealerOwners owners;
    private final StageHistory history;
    private final FormerFacts former;
    private final Users users;
    private final Audit audit;

    DealerMerging(
            JdbcClient db,
            DealerRegister register,
            DealerOwners owners,
            StageHistory history,
            FormerFacts former,
            Users users,
            Audit audit) {
        this.db = db;
        this.register = register;
        this.owners = owners;
        this.history = history;
        this.former = former;
        this.users = users;
        this.audit = audit;
    }

    /**
     * The facts and owner that the two shall have as one. The further stage survives.
     *
     * @return the stage move that took; null when the winner stood as far
     */
    public @Nullable Integer absorb(
            MergedDealers merge, Dealer winner, Dealer loser, Facts facts, @Nullable UserId owner) {
        Changes changes = write(merge, winner, facts, winner.inReview() && loser.inReview());
        if (!Objects.equals(owner, winner.owner())) {
            owners.give(List.of(new Assignment(winner.id(), winner.owner(), owner)), merge.by(), null);
        }
        Integer move = further(winner.standing(), loser.standing())
                ? history.write(
                                winner,
                                new Move.Made(MoveKind.MERGE, loser.standing()),
                                merge.by(),
                                merge.at(),
                                Said.NOTHING)
                        .seq()
                : null;
        into(loser.id(), winner.id());
        told(merge, "merged", winner.id(), changes.field("merged", null, number(loser.id())));
        told(merge, "merged-away", loser.id(), new Changes().field("into", null, number(winner.id())));
        return move;
    }

    /** Whether the second has come further. One that was refused has come further than a lead, but less than one in work. */
    public static boolean further(Standing one, Standing other) {
        return rank(other.kind()) > rank(one.kind());
    }

    private static int rank(Standing.Kind kind) {
        return switch (kind) {
            case LEAD -> 0;
            case DEAD_END -> 1;
            case FIRM -> 2;
            case ACCOUNT -> 3;
            case CLIENT -> 4;
        };
    }

    /** Whether the winner's stage can go back to where it stood: nothing has moved it since. */
    public boolean mayGoBack(DealerId winner, @Nullable Integer move) {
        return move == null
                || StageHistory.last(history.of(winner))
                        .filter(each -> each.seq() == move)
                        .isPresent();
    }

    /**
     * Two again. The loser is as it was; where its owner has left meanwhile, it is the winner's owner's.
     *
     * @return false where the winner's owner of before has left meanwhile: it is nobody's then
     */
    public boolean release(MergedDealers merge, Dealer winner, @Nullable Integer move, Restored restored) {
        if (move != null) {
            StageMove made = StageHistory.last(history.of(winner.id())).orElseThrow();
            history.takeBack(winner, made, merge.by(), merge.at());
        }
        Changes changes = write(
                merge,
                winner,
                restored.facts(),
                restored.inReview() && winner.ownership().untouched());
        former.changed(winner.id(), restored.before(), restored.facts(), merge.at());
        boolean here = givenBack(merge, winner, restored);
        into(merge.loser(), null);
        whoIsHere(merge, here ? restored.owner() : null);
        told(merge, "parted", winner.id(), changes.field("merged", number(merge.loser()), null));
        told(merge, "parted", merge.loser(), new Changes().field("into", number(winner.id()), null));
        return here;
    }

    private boolean givenBack(MergedDealers merge, Dealer winner, Restored restored) {
        if (Objects.equals(restored.owner(), winner.owner())) {
            return true;
        }
        if (given(merge, winner.id(), winner.owner(), restored.owner())) {
            ownedSince(winner.id(), restored.ownedSince());
            return true;
        }
        given(merge, winner.id(), winner.owner(), null);
        return false;
    }

    private boolean given(MergedDealers merge, DealerId dealer, @Nullable UserId from, @Nullable UserId to) {
        return !owners.give(List.of(new Assignment(dealer, from, to)), merge.by(), null)
                .isEmpty();
    }

    /** What of the winner is as it was before the merge, or has been changed since and stays; {@code before}: all as it was. */
    public record Restored(
            Facts facts,
            Facts before,
            @Nullable UserId owner,
            @Nullable Instant ownedSince,
            boolean inReview) {}

    private void whoIsHere(MergedDealers merge, @Nullable UserId otherwise) {
        UserId owner = db.sql(
                        "select owner_id from dealer where id = :loser and owner_id is not null -- all dealers: the house itself")
                .params(merge.params())
                .query((row, n) -> new UserId(row.getLong(1)))
                .optional()
                .orElse(null);
        boolean here = owner == null || users.find(owner).filter(User::active).isPresent();
        if (!here) {
            given(merge, merge.loser(), owner, otherwise);
        }
    }

    private Changes write(MergedDealers merge, Dealer winner, Facts facts, boolean inReview) {
        register.write(winner.id(), facts);
        db.sql("update dealer set in_review = :inReview where id = :winner and in_review is distinct from :inReview")
                .params(merge.params())
                .param("inReview", inReview)
                .update();
        return FactChanges.between(winner.facts(), DealerRegister.placed(facts));
    }

    private void ownedSince(DealerId dealer, @Nullable Instant since) {
        db.sql("update dealer set owned_since = :since where id = :dealer")
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("dealer", dealer.value())
                .update();
    }

    private void into(DealerId loser, @Nullable DealerId winner) {
        db.sql("update dealer set merged_into = :winner::bigint, version = version + 1 where id = :loser")
                .param("winner", winner == null ? null : winner.value())
                .param("loser", loser.value())
                .update();
    }

    private void told(MergedDealers merge, String action, DealerId dealer, Changes changes) {
        audit.write(merge.by().value(), "dealer", dealer.value(), dealer.value(), action, changes);
    }

    /** No name: the other may be erased one day. */
    private static String number(DealerId dealer) {
        return "D-" + dealer;
    }
}
