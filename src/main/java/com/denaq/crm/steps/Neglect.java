package com.denaq.crm.steps;

import com.denaq.crm.dealers.Account;
import com.denaq.crm.dealers.Client;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Lead;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why a dealer stands in Neglected: rule 3 of PRODUCT.md, section 2. The conditions are over a row of
 * {@code dealer_listing} (live dealers only) and need the parameter {@code neglectedBefore}: the moment so many days ago,
 * see {@code Settings.neglectedAfterDays}. Whose list it is, the owner's or the admin's, the caller adds.
 */
public enum Neglect {

    /** An owned firm, account or client without an open next step. */
    NO_STEP(
            "%1$s.owner_id is not null and %1$s.next_due_at is null and %1$s.standing in ('FIRM', 'ACCOUNT', 'CLIENT')"),

    /** Nobody owns it, and what they wrote, or their call that nobody took, waits for an answer: from its first minute on. */
    NOBODY_ANSWERS("%1$s.owner_id is null and %1$s.answer_at is not null"),

    /** Nobody owns it, and nothing has happened for N days. */
    NOBODY_OWNS("%1$s.owner_id is null and not %1$s.in_review and %1$s.standing <> 'DEAD_END'"
            + " and %1$s.last_activity_at <= :neglectedBefore"),

    /** Here for N days, and nobody has ever called it. */
    NEVER_CALLED("%1$s.owner_id is not null and %1$s.last_call_at is null and %1$s.standing <> 'DEAD_END'"
            + " and %1$s.created_at <= :neglectedBefore");

    private final String condition;

    Neglect(String condition) {
        this.condition = condition;
    }

    /** Whether it is an admin's to mend: there is no owner in whose list it could stand. */
    public boolean ofNobody() {
        return this == NOBODY_OWNS || this == NOBODY_ANSWERS;
    }

    /** Whether a dealer stands there as soon as it has no open step. */
    public static boolean withoutStep(Dealer dealer) {
        return dealer.owner() != null
                && switch (dealer.standing()) {
                    case Lead lead -> false;
                    case DeadEnd deadEnd -> false;
                    case Firm firm -> true;
                    case Account account -> true;
                    case Client client -> true;
                };
    }

    /** For the row of that alias. */
    public String condition(String listing) {
        return "(" + condition.formatted(listing) + ")";
    }

    /** Whether it stands there for any reason. */
    public static String any(String listing) {
        return Arrays.stream(values())
                .map(each -> each.condition(listing))
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
