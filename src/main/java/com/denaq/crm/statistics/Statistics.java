package com.denaq.crm.statistics;

import com.denaq.crm.statistics.figures.FigureKeeping;
import org.springframework.stereotype.Service;

/** What other rooms may ask of the statistics. */
@Service
public class Statistics {

    private final FigureKeeping keeping;

    Statistics(FigureKeeping keeping) {
        this.keeping = keeping;
    }

    /**
     * Counts all figures anew from the history, in one transaction in which nobody else writes: after a bulk load.
     * A load that says {@code set local denaq.figures = 'later'} is not counted row by row before.
     */
    public void rebuildAll() {
        keeping.rebuild();
    }
}
