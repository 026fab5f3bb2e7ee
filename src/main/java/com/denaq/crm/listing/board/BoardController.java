package com.denaq.crm.listing.board;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FilterField;
import com.denaq.crm.listing.ListPlace;
import com.denaq.crm.listing.screen.DealerLine;
import com.denaq.crm.listing.screen.FilterChoices;
import com.denaq.crm.listing.screen.Lines;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board. A card that is dropped elsewhere does what the dealer's own page does: see {@code static/board.js}. */
@Controller
@RequestMapping("/board")
@Allow({Role.AGENT, Role.ADMIN})
class BoardController {

    private final Templates templates;
    private final Boards boards;
    private final Lines lines;
    private final FilterChoices choices;

    BoardController(Templates templates, Boards boards, Lines lines, FilterChoices choices) {
        this.templates = templates;
        this.boards = boards;
        this.lines = lines;
        this.choices = choices;
    }

    @GetMapping
    JteModel board(Screen screen, Viewer viewer, @RequestParam MultiValueMap<String, String> query) {
        return templates.listingBoard(screen, boards.view(screen, viewer, filter(viewer, query)), choices, viewer);
    }

    /** The next cards of a column. */
    @GetMapping("/column")
    JteModel more(
            Screen screen,
            Viewer viewer,
            @RequestParam("in") String column,
            @RequestParam("after") String after,
            @RequestParam MultiValueMap<String, String> query) {
        DealerFilter filter = filter(viewer, query);
        ListPlace place = ListPlace.read(after);
        Standing.Kind kind = Boards.COLUMNS.stream()
                .filter(each -> BoardView.codeOf(each).equals(column))
                .findFirst()
                .orElseThrow(() -> new NotFound("column " + column));
        if (place == null) {
            throw new NotFound("place in column " + column);
        }
        return templates.listingCards(
                screen,
                boards.more(screen, viewer, filter, kind, place),
                com.denaq.crm.listing.screen.Asked.query(filter, null));
    }

    /** A card as it is now, and how many stand where, and of them late. */
    @GetMapping("/cards/{id:\\d{1,18}}")
    Answer card(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam MultiValueMap<String, String> query) {
        List<DealerLine> found = lines.cards(viewer, List.of(new DealerId(id)));
        if (found.isEmpty()) {
            throw new NotFound("dealer " + id);
        }
        List<BoardView.Column> heads = boards.heads(screen, viewer, filter(viewer, query));
        return Answer.page(templates.listingCard(screen, found.getFirst())).and(templates.listingCounts(screen, heads));
    }

    /** An agent's own dealers, where nothing else is asked for. */
    private static DealerFilter filter(Viewer viewer, MultiValueMap<String, String> query) {
        DealerFilter asked = DealerFilter.parse(query).without(FilterField.STAGE);
        boolean nothing = asked.isEmpty() && !query.containsKey("all");
        return nothing && !viewer.mayManage() ? DealerFilter.of(FilterField.OWNER, "me") : asked;
    }
}
