package com.denaq.crm.listing.export;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.DealerLists;
import com.denaq.crm.listing.DealerPage;
import com.denaq.crm.listing.ListOrder;
import com.denaq.crm.listing.ListPlace;
import com.denaq.crm.listing.screen.DealerLine;
import com.denaq.crm.listing.screen.Lines;
import com.denaq.crm.listing.screen.ListColumn;
import com.denaq.crm.platform.csv.CsvWriter;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.StepWords;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list as it stands on the screen, all its pages, in portions: it may be as long as it likes. */
@Component
class ListExport {

    private static final int PORTION = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DealerLists lists;
    private final Lines lines;

    ListExport(DealerLists lists, Lines lines) {
        this.lists = lists;
        this.lines = lines;
    }

    void write(
            Screen screen,
            Viewer viewer,
            DealerFilter filter,
            ListOrder order,
            List<ListColumn> columns,
            OutputStream out) {
        try (CsvWriter csv = new CsvWriter(out, headings(screen, columns))) {
            ListPlace place = null;
            do {
                DealerPage page = lists.page(viewer, filter, order, place, PORTION, screen.zone());
                lines.of(viewer, page.dealers()).forEach(line -> csv.row(row(screen, line, columns)));
                place = page.next();
            } while (place != null);
        }
    }

    private static List<String> headings(Screen screen, List<ListColumn> columns) {
        List<String> headings = new ArrayList<>();
        for (String first : List.of("number", "name", "site", "phone")) {
            headings.add(screen.t("listing.export." + first));
        }
        for (ListColumn column : columns) {
            for (String each : parts(column)) {
                headings.add(screen.t("listing.export." + each));
            }
        }
        return headings;
    }

    /** A column of the screen is one or two of the file. */
    private static List<String> parts(ListColumn column) {
        return switch (column) {
            case STAGE -> List.of("stage", "reason", "again");
            case PLACE -> List.of("place", "zone");
            case OWNER -> List.of("owner");
            case STEP -> List.of("step", "due");
            case LAST -> List.of("last", "last-at");
            case ENTERED -> List.of("entered", "entered-by");
        };
    }

    private static List<@Nullable String> row(Screen screen, DealerLine line, List<ListColumn> columns) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add("D-" + line.id());
        cells.add(line.name());
        cells.add(line.site());
        cells.add(line.phone() == null ? line.phoneTyped() : line.phone());
        columns.forEach(column -> add(cells, screen, line, column));
        return cells;
    }

    private static void add(List<@Nullable String> cells, Screen screen, DealerLine line, ListColumn column) {
        switch (column) {
            case STAGE -> {
                DealerLine.Refusal refusal = line.refusal();
                cells.add(screen.t("stage." + line.standing().name()));
                cells.add(refusal == null ? null : refusal.name(screen.locale()));
                cells.add(
                        refusal == null || refusal.tryAgainOn() == null
                                ? null
                                : refusal.tryAgainOn().toString());
            }
            case PLACE -> {
                cells.add(line.place());
                cells.add(line.zone().getId());
            }
            case OWNER -> cells.add(line.owner());
            case STEP -> {
                DealerLine.Step step = line.step();
                cells.add(step == null ? null : StepWords.of(screen, step.what(), step.contact()));
                cells.add(step == null ? null : overThere(step));
            }
            case LAST -> {
                DealerLine.Last last = line.last();
                cells.add(last == null ? null : screen.t(last.key()));
                cells.add(last == null ? null : time(screen, last.at()));
            }
            case ENTERED -> {
                cells.add(line.readable() ? time(screen, line.enteredAt()) : null);
                cells.add(line.enteredBy());
            }
        }
    }

    /** As it was planned: in the dealer's zone, which has a column, and without a time where none was given. */
    private static String overThere(DealerLine.Step step) {
        return step.timed()
                ? TIME.format(step.dueAt().atZone(step.zone()))
                : step.date().toString();
    }

    private static String time(Screen screen, Instant at) {
        return TIME.format(at.atZone(screen.zone()));
    }
}
