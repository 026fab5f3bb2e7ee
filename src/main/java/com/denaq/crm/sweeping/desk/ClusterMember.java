package com.denaq.crm.sweeping.desk;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dealer of a cluster beside the one that stays.
 *
 * @param link what speaks for and against; null: they don't look alike, or it is the one that stays
 * @param before whether the two names agree only with one of before
 * @param said who said that the two are the same; null: nobody
 */
public record ClusterMember(
        Dealer dealer,
        List<Fact> facts,
        @Nullable AlikePair link,
        boolean before,
        @Nullable String said) {

    /**
     * What is known of it.
     *
     * @param label the message key of its name
     */
    public record Fact(String label, List<Value> values) {}

    /**
     * One phone, one site …
     *
     * @param same whether the one that stays has it, too
     */
    public record Value(String text, boolean same) {}

    public long id() {
        return dealer.id().value();
    }

    public List<Reason.Code> reasons() {
        return Optional.ofNullable(link).map(AlikePair::reasons).orElse(List.of());
    }

    /** {@code same}, {@code near}, {@code x}: how strongly it speaks for or against. */
    public static String icon(Reason.Code code) {
        return code.speaksAgainst() ? "x" : code.agrees() ? "same" : "near";
    }
}
