package com.denaq.crm.statistics.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the figures: folds what was added, and can count everything anew. Adding to them is the database's. */
@Component
public class FigureKeeping {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient db;

    FigureKeeping(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void fold() {
        db.sql("select fold_figures()").query().listOfRows();
    }

    @Transactional
    public void rebuild() {
        db.sql("select rebuild_figures()").query().listOfRows();
    }

    @Bean
    static RecurringTask<Void> foldFigures(FigureKeeping keeping) {
        return Tasks.recurring("fold-figures", FixedDelay.of(PAUSE)).execute((task, context) -> keeping.fold());
    }
}
