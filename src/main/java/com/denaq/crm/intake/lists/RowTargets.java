package com.denaq.crm.intake.lists;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRows.Checked;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.reading.Sites;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Into which of the dealers that it resembles a row is merged. They are asked for anew: a row keeps the one it tells of. */
@Service
public class RowTargets {

    private static final int MOST = 1 + Why.OTHERS;

    private final LeadLists lists;
    private final ListRows rows;
    private final DuplicateCheck duplicates;
    private final Dealers dealers;
    private final Reachability reachability;
    private final Settings settings;

    RowTargets(
            LeadLists lists,
            ListRows rows,
            DuplicateCheck duplicates,
            Dealers dealers,
            Reachability reachability,
            Settings settings) {
        this.lists = lists;
        this.rows = rows;
        this.duplicates = duplicates;
        this.dealers = dealers;
        this.reachability = reachability;
        this.settings = settings;
    }

    /** Whether there can be a choice: it resembles what is here, no row above, and nothing has become of it. */
    public static boolean open(ListRow row) {
        boolean resembles = row.verdict() == ListRow.Verdict.SIMILAR || row.verdict() == ListRow.Verdict.HERE;
        return resembles && row.twinOf() == null && row.result() == null;
    }

    /** With its cells; empty where nothing is to be chosen for it. */
    public Optional<ListRow> row(LeadList list, int n) {
        return rows.these(list.id(), List.of(n)).stream()
                .filter(RowTargets::open)
                .findFirst();
    }

    /** The likeliest first. */
    public List<RowTarget> of(Viewer viewer, LeadList list, ListRow row) {
        List<Match> matches = matches(judged(viewer, list, row));
        List<DealerId> ids = matches.stream().map(Match::dealer).toList();
        Map<DealerId, Dealer> cards =
                dealers.cards(viewer, ids).stream().collect(Collectors.toMap(Dealer::id, Function.identity()));
        Map<DealerId, Reach> reach = reachability.ofDealers(
                matches.stream().filter(Match::mayOpen).map(Match::dealer).toList());
        return matches.stream()
                .filter(match -> cards.containsKey(match.dealer()))
                .map(match -> target(
                        viewer,
                        match,
                        Objects.requireNonNull(cards.get(match.dealer())),
                        reach.getOrDefault(match.dealer(), Reach.NONE)))
                .toList();
    }

    private Verdict judged(Viewer viewer, LeadList list, ListRow row) {
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        Read.Company company = (Read.Company) reader.read(row.cells());
        return duplicates.judge(viewer, company.lead().question());
    }

    private static List<Match> matches(Verdict verdict) {
        return verdict.matches().stream().limit(MOST).toList();
    }

    private RowTarget target(Viewer viewer, Match match, Dealer dealer, Reach reach) {
        String site = match.mayOpen() ? dealer.facts().site() : null;
        List<String> phones = reach.phones().stream()
                .map(each -> each.shown(settings.homeCountry()))
                .toList();
        return new RowTarget(match, site == null ? null : Sites.display(site), phones, closed(viewer, dealer));
    }

    private static @Nullable Apart closed(Viewer viewer, Dealer dealer) {
        if (viewer.mayWork(dealer.ownership())) {
            return null;
        }
        return dealer.owner() != null
                ? Apart.COLLEAGUES
                : viewer.mayTake(dealer.ownership()) ? Apart.FREE : Apart.NOBODYS;
    }

    /** The row is merged into that one and tells of it from now on; false where that can't be, or can't be any more. */
    @Transactional
    public boolean choose(Viewer viewer, long id, int n, DealerId dealer) {
        LeadList list = lists.forChange(viewer, id);
        ListRow row = list.open() ? row(list, n).orElse(null) : null;
        if (row == null) {
            return false;
        }
        Verdict verdict = judged(viewer, list, row);
        Match match = matches(verdict).stream()
                .filter(each -> each.mayOpen() && each.dealer().equals(dealer))
                .findFirst()
                .orElse(null);
        boolean works =
                dealers.cards(viewer, List.of(dealer)).stream().anyMatch(each -> viewer.mayWork(each.ownership()));
        if (match == null || !works) {
            return false;
        }
        Why why = Why.of(verdict, match).mergeable(Set.of(dealer.value()));
        rows.check(id, List.of(new Checked(n, Objects.requireNonNull(row.verdict()), null, why, Choice.MERGE)));
        return true;
    }
}
