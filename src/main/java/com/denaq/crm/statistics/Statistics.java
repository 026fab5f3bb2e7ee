package com.denaq.crm.statistics;

import com.denaq.crm.platform.derived.DerivedRows;
import com.denaq.crm.statistics.figures.FigureKeeping;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What other rooms may ask of the statistics. */
@Service
@Order(500)
public class Statistics implements DerivedRows {

    private final FigureKeeping keeping;

    Statistics(FigureKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "statistics";
    }

    /**
     * Counts all figures anew from the history, in one transaction in which nobody else writes. A load that says
     * {@code set local denaq.figures = 'later'} is not counted row by row before.
     */
    @Override
    public void rebuildAll(Consumer<String> progress) {
        progress.accept("counting the figures of the statistics");
        keeping.rebuild();
    }
}
