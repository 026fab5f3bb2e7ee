package com.denaq.crm.listing.board;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.DealerLists;
import com.denaq.crm.listing.DealerLists.Counted;
import com.denaq.crm.listing.DealerPage;
import com.denaq.crm.listing.FilterField;
import com.denaq.crm.listing.FirstDealers;
import com.denaq.crm.listing.ListOrder;
import com.denaq.crm.listing.ListPlace;
import com.denaq.crm.listing.board.BoardView.Note;
import com.denaq.crm.listing.screen.Asked;
import com.denaq.crm.listing.screen.BuiltInView;
import com.denaq.crm.listing.screen.DealerLine;
import com.denaq.crm.listing.screen.FilterWords;
import com.denaq.crm.listing.screen.Lines;
import com.denaq.crm.platform.web.Screen;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the board together. */
@Component
class Boards {

    static final List<Standing.Kind> COLUMNS = List.of(
            Standing.Kind.LEAD,
            Standing.Kind.FIRM,
            Standing.Kind.ACCOUNT,
            Standing.Kind.CLIENT,
            Standing.Kind.DEAD_END);

    private static final List<Standing.Kind> MAY_BE_LATE =
            COLUMNS.stream().filter(kind -> kind != Standing.Kind.DEAD_END).toList();

    /** More than a tall screen shows; the others come as one scrolls. */
    private static final int FIRST_CARDS = 12;

    private static final int MORE_CARDS = 30;

    private final DealerLists lists;
    private final Lines lines;
    private final FilterWords words;
    private final FirstDealers firstDealers;

    Boards(DealerLists lists, Lines lines, FilterWords words, FirstDealers firstDealers) {
        this.lists = lists;
        this.lines = lines;
        this.words = words;
        this.firstDealers = firstDealers;
    }

    BoardView view(Screen screen, Viewer viewer, DealerFilter filter) {
        Map<Standing.Kind, DealerPage> pages = new EnumMap<>(Standing.Kind.class);
        COLUMNS.forEach(kind -> pages.put(kind, page(screen, viewer, filter, kind, null, FIRST_CARDS)));
        List<DealerId> all =
                pages.values().stream().flatMap(page -> page.dealers().stream()).toList();
        Map<Long, DealerLine> drawn =
                lines.cards(viewer, all).stream().collect(Collectors.toMap(DealerLine::id, Function.identity()));
        List<BoardView.Column> columns = new ArrayList<>();
        for (BoardView.Column head : heads(screen, viewer, filter)) {
            DealerPage page = Objects.requireNonNull(pages.get(head.kind()));
            List<DealerLine> cards = page.dealers().stream()
                    .map(DealerId::value)
                    .filter(drawn::containsKey)
                    .map(drawn::get)
                    .toList();
            columns.add(head.with(cards, page.next()));
        }
        return new BoardView(
                filter,
                Asked.query(filter, null),
                words.chips(screen, filter),
                columns,
                drawn.isEmpty() && BuiltInView.isMine(viewer, filter) ? firstDealers.mayTake(viewer) : null);
    }

    /** The cards of a column after that place. */
    BoardView.Column more(Screen screen, Viewer viewer, DealerFilter filter, Standing.Kind kind, ListPlace after) {
        DealerPage page = page(screen, viewer, filter, kind, after, MORE_CARDS);
        return new BoardView.Column(
                kind,
                "",
                Asked.query(of(filter, kind), null),
                lines.cards(viewer, page.dealers()),
                page.next(),
                List.of());
    }

    /** The columns without their cards: how many stand in each, and what else there is to say. */
    List<BoardView.Column> heads(Screen screen, Viewer viewer, DealerFilter filter) {
        Map<Standing.Kind, Counted> counts = lists.countEach(viewer, filter, COLUMNS, screen.zone());
        Map<Standing.Kind, Counted> late = late(screen, viewer, filter);
        return COLUMNS.stream()
                .map(kind -> new BoardView.Column(
                        kind,
                        count(screen, counts.get(kind)),
                        Asked.query(of(filter, kind), null),
                        List.of(),
                        null,
                        notes(screen, viewer, filter, kind, late)))
                .toList();
    }

    private static String count(Screen screen, @Nullable Counted count) {
        if (count == null) {
            return "";
        }
        return count.exact() ? screen.number(count.number()) : screen.count(count.number());
    }

    private DealerPage page(
            Screen screen,
            Viewer viewer,
            DealerFilter filter,
            Standing.Kind kind,
            @Nullable ListPlace after,
            int cards) {
        ListOrder.By by = kind == Standing.Kind.DEAD_END ? ListOrder.By.LAST : ListOrder.By.DUE;
        DealerFilter stage = of(filter, kind);
        return lists.page(viewer, stage, lists.allowed(stage, viewer, by.first()), after, cards, screen.zone());
    }

    private static DealerFilter of(DealerFilter filter, Standing.Kind kind) {
        return filter.with(FilterField.STAGE, BoardView.codeOf(kind));
    }

    private List<Note> notes(
            Screen screen, Viewer viewer, DealerFilter filter, Standing.Kind kind, Map<Standing.Kind, Counted> late) {
        List<Note> notes = new ArrayList<>();
        if (kind == Standing.Kind.LEAD && filter.has(FilterField.OWNER, "me")) {
            notes.add(note(screen, viewer, "board.free", of(DealerFilter.of(FilterField.OWNER, "free"), kind)));
        }
        Counted some = late.get(kind);
        if (some != null) {
            notes.add(
                    new Note("board.late", some.number(), late(of(filter, kind)).query()));
            if (kind == Standing.Kind.FIRM) {
                notes.add(note(
                        screen, viewer, "board.neglected", of(filter, kind).with(FilterField.NEGLECTED, "no-step")));
            }
        }
        return notes.stream().filter(note -> note.count() > 0).toList();
    }

    /** None where the filter asks for these or others already. */
    private Map<Standing.Kind, Counted> late(Screen screen, Viewer viewer, DealerFilter filter) {
        return filter.has(FilterField.STEP) || filter.has(FilterField.NEGLECTED)
                ? Map.of()
                : lists.countEach(viewer, late(filter), MAY_BE_LATE, screen.zone());
    }

    private static DealerFilter late(DealerFilter filter) {
        return filter.with(FilterField.STEP, "late");
    }

    private Note note(Screen screen, Viewer viewer, String key, DealerFilter filter) {
        return new Note(key, lists.count(viewer, filter, screen.zone()).number(), filter.query());
    }
}
