package com.denaq.crm.intake.lists;

import com.denaq.crm.access.UserId;
import com.denaq.crm.intake.table.Column;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many leads on their way in: pasted, or from a file.
 *
 * @param name of the file; null for a pasted list
 * @param headings what the first line calls the columns; null where it is a company already
 * @param sheets what the sheets with data of a workbook are called; empty where there is only one
 * @param sheet which of those it is, 0 is the first
 * @param addSimilar what looks similar is chosen as well
 * @param remembered whether its columns are those that were chosen the last time for the same headings
 * @param stopped by its maker, before all was checked or added; until other work begins
 * @param resumesAt rests until then, because of too many checks; null: doesn't rest
 * @param chosen how many are being added, or taken back
 * @param done how many of those are done
 * @param counted so far those that are here already are noted as attempts, once the others are added: a row's number
 * @param startedAt when the work began that goes on now
 */
public record LeadList(
        long id,
        UserId by,
        Instant at,
        Kind kind,
        @Nullable String name,
        @Nullable List<String> headings,
        List<Column> columns,
        List<String> sheets,
        int sheet,
        boolean addSimilar,
        boolean remembered,
        State state,
        boolean stopped,
        @Nullable Instant resumesAt,
        int total,
        int checked,
        int chosen,
        int done,
        int counted,
        @Nullable Instant startedAt) {

    /** Where a list comes from. */
    public enum Kind {
        PASTED,
        FILE
    }

    /** What is being done with it. */
    public enum State {
        MAPPING,
        CHECKING,
        CHECKED,
        ADDING,
        UNDOING,
        UNDONE,
        /** What was taken back comes in anew. */
        RETURNING,
        FAILED;

        /** Whether it goes on by itself. */
        public boolean atWork() {
            return this == CHECKING || this == ADDING || this == UNDOING || this == RETURNING;
        }
    }

    /** Where it stands in the address bar. */
    public String path() {
        return (kind == Kind.PASTED ? "/leads/paste/" : "/import/") + id;
    }

    /** As somebody would have it, before it is kept. */
    public LeadList with(List<Column> newColumns, boolean similar) {
        return new LeadList(
                id,
                by,
                at,
                kind,
                name,
                headings,
                newColumns,
                sheets,
                sheet,
                similar,
                false,
                state,
                stopped,
                resumesAt,
                total,
                checked,
                chosen,
                done,
                counted,
                startedAt);
    }

    /** Whether nobody has said yet, or said the last time, what the columns of the file are. */
    public boolean unseen() {
        return kind == Kind.FILE && state == State.MAPPING && !remembered && at.equals(startedAt);
    }

    /** Whether one can say what is to become of its rows: also of what never came in, when the others were taken back. */
    public boolean open() {
        return state == State.CHECKED || state == State.CHECKING || state == State.UNDONE;
    }

    /** How far the work is that goes on now, of {@link #all()}. */
    public int far() {
        return state == State.CHECKING ? checked : done;
    }

    public int all() {
        return state == State.CHECKING ? total : chosen;
    }
}
