package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.LeadList.State;

/**
 * One of somebody's latest lists.
 *
 * @param added whether anything came in with it and wasn't taken back
 */
public record EarlierList(LeadList list, boolean added) {

    /** The message key of how it is with it. That rows were gone through doesn't mean that one of them came in. */
    public String key() {
        boolean done = list.state() == State.CHECKED && (added || list.done() > 0);
        return "intake.list.state." + (!done ? list.state().name() : added ? "ADDED" : "NOTHING");
    }
}
