package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Many dealers that change hands together.
 *
 * @param total how many it is about
 * @param leftOut how many of those that were looked at stayed: somebody else was faster, or the agent can't get any now
 * @param undoes the one that this takes back; null: none
 */
public record HandOver(
        long id,
        UserId by,
        String byName,
        Instant at,
        int total,
        int done,
        int leftOut,
        State state,
        @Nullable Long undoes) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        UNDONE
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** As long as there is something to take back, and it is none that takes back itself. */
    public boolean mayUndo() {
        return undoes == null && done > 0 && (state == State.DONE || state == State.CANCELLED || state == State.FAILED);
    }

    /** It takes another back and was stopped, or broke off, before its end. */
    public boolean mayGoOn() {
        return undoes != null && (state == State.CANCELLED || state == State.FAILED);
    }

    public int looked() {
        return done + leftOut;
    }
}
