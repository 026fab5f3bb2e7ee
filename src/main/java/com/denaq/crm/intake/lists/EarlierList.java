package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.lists.LeadList.State;

/**
 * One of somebody's latest lists.
 *
 * @param stayed how many of its rows came in and weren't taken back
 */
public record EarlierList(LeadList list, int stayed) {

    /** The message key of how it is with it. That rows were gone through doesn't mean that one of them came in. */
    public String key() {
        if (list.stopped()) {
            return "intake.list.state." + list.state() + ".stopped";
        }
        boolean added = stayed > 0;
        if (list.state() == State.UNDONE && added) {
            return "intake.list.state.UNDONE.partly";
        }
        boolean done = list.state() == State.CHECKED && (added || list.done() > 0);
        return "intake.list.state." + (!done ? list.state().name() : added ? "ADDED" : "NOTHING");
    }
}
