package com.denaq.crm.listing.board;

import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.ListPlace;
import com.denaq.crm.listing.screen.DealerLine;
import com.denaq.crm.listing.screen.FilterWords;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The board as it is drawn.
 *
 * @param query the filter, for an address
 * @param mayTake how many free leads an agent may begin with who has no dealer yet; null for everybody else
 */
public record BoardView(
        DealerFilter filter,
        String query,
        List<FilterWords.Chip> chips,
        List<Column> columns,
        @Nullable Integer mayTake) {

    /** Nobody has entered any dealer; an agent without one is told how to begin. */
    public boolean nothingYet() {
        return filter.isEmpty()
                && empty()
                && columns.stream().allMatch(each -> each.notes().isEmpty());
    }

    /** There may be dealers, but none like that. */
    public boolean nothingFits() {
        return !chips.isEmpty() && empty();
    }

    /** The board without that filter; without the last, everybody's rather than the viewer's. */
    public String without(FilterWords.Chip chip) {
        return "/board?" + (chip.rest().isEmpty() ? "all=1" : chip.rest().query());
    }

    private boolean empty() {
        return mayTake == null && columns.stream().allMatch(each -> each.lines().isEmpty());
    }

    /**
     * A column.
     *
     * @param query of the list with the same dealers
     * @param next where it goes on; null: it ends
     * @param notes what else there is to say, each with the query of its list
     */
    public record Column(
            Standing.Kind kind,
            String count,
            String query,
            List<DealerLine> lines,
            @Nullable ListPlace next,
            List<Note> notes) {

        Column with(List<DealerLine> cards, @Nullable ListPlace goesOn) {
            return new Column(kind, count, query, cards, goesOn, notes);
        }

        public String code() {
            return codeOf(kind);
        }

        public boolean drawer() {
            return kind == Standing.Kind.DEAD_END;
        }
    }

    /** {@code 12 late}: the message key, how many, and the query of their list. */
    public record Note(String key, long count, String query) {}

    /** As it stands in an address: {@code dead-end}. */
    public static String codeOf(Standing.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
