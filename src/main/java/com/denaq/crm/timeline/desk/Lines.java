package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.StageHistory;
import com.denaq.crm.dealers.StageMove;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.Timeline;
import com.denaq.crm.timeline.TimelinePage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pieces of the timeline for drawing. */
@Component
class Lines {

    private static final int SHOWN = 20;
    private static final int COUNTED = 1001;

    private final Timeline timeline;
    private final StageHistory history;

    Lines(Timeline timeline, StageHistory history) {
        this.timeline = timeline;
        this.history = history;
    }

    /**
     * @param before where it begins; null: with the newest
     * @param day that the last entry above stands under; null: none
     */
    Line piece(
            Screen screen,
            Viewer viewer,
            Dealer dealer,
            Line.Filter only,
            @Nullable String before,
            @Nullable LocalDate day) {
        TimelinePage page = timeline.page(dealer.id(), only.kinds(), before, SHOWN);
        List<Entry> entries = new ArrayList<>();
        LocalDate above = day;
        int latest = viewer.mayWork(dealer.ownership()) ? latestMove(screen, dealer.id()) : 0;
        for (Activity activity : page.activities()) {
            LocalDate own = screen.moments().day(activity.at());
            entries.add(entry(viewer, dealer, activity, own.equals(above) ? null : own, null)
                    .latestMove(latest));
            above = own;
        }
        return new Line(
                dealer.id(),
                only,
                before == null ? timeline.counts(dealer.id(), COUNTED) : Map.of(),
                entries,
                page.older());
    }

    private int latestMove(Screen screen, DealerId dealer) {
        return StageHistory.latest(screen.memo().list(StageMove.class, dealer, history::of))
                .map(StageMove::seq)
                .orElse(0);
    }

    Entry entry(Viewer viewer, Dealer dealer, Activity activity, @Nullable LocalDate day, @Nullable Composer composer) {
        boolean mayWork = viewer.mayWork(dealer.ownership());
        return new Entry(
                viewer,
                activity,
                dealer.facts().country(),
                day,
                mayWork,
                mayWork && activity.mayCorrect(viewer),
                composer,
                false,
                waits(dealer, activity));
    }

    /** For the owner; or for nobody, where there is none, but for what rests since a refusal. */
    private static boolean waits(Dealer dealer, Activity activity) {
        Activity.Answer answer = activity.answer();
        boolean rests =
                dealer.standing() instanceof DeadEnd end && !activity.at().isAfter(end.since());
        return answer != null
                && answer.answeredAt() == null
                && (answer.whoseTurn() != null || (dealer.owner() == null && !rests));
    }
}
