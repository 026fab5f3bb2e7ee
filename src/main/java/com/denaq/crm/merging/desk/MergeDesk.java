package com.denaq.crm.merging.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Together;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerErasure;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerMerging;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.merging.Choice;
import com.denaq.crm.merging.ComingAlong;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.merging.Likeness;
import com.denaq.crm.merging.MergeField;
import com.denaq.crm.merging.MergeField.Side;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.LocalPath;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.AddressLine;
import com.denaq.crm.platform.words.LanguageNames;
import com.denaq.crm.search.Found;
import com.denaq.crm.search.Search;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts two dealers beside each other, and finds the other one. */
@Component
class MergeDesk {

    private static final int FOUND = 20;

    private final Dealers dealers;
    private final ComingAlong coming;
    private final Likeness likeness;
    private final Decisions decisions;
    private final NextSteps steps;
    private final Search search;
    private final Settings settings;

    MergeDesk(
            Dealers dealers,
            ComingAlong coming,
            Likeness likeness,
            Decisions decisions,
            NextSteps steps,
            Search search,
            Settings settings) {
        this.dealers = dealers;
        this.coming = coming;
        this.settings = settings;
        this.likeness = likeness;
        this.decisions = decisions;
        this.steps = steps;
        this.search = search;
    }

    Dealer own(Viewer viewer, DealerId id) {
        Dealer dealer = dealers.read(viewer, id);
        if (!viewer.mayWork(dealer.ownership())) {
            throw new NotFound("dealer " + id + " for merging");
        }
        return dealer;
    }

    /**
     * What was found.
     *
     * @param others that may be merged with the dealer
     * @param itself whether nothing else was found than the dealer
     */
    record Others(List<Dealer> others, boolean itself) {}

    Others find(Viewer viewer, DealerId with, String typed) {
        if (typed.isBlank()) {
            return new Others(List.of(), false);
        }
        var found = search.find(viewer, typed, FOUND);
        List<DealerId> ids = Stream.concat(
                        found.dealers().stream().map(Found::id),
                        found.people().stream().map(person -> person.dealer()))
                .distinct()
                .toList();
        List<Dealer> others = dealers
                .cards(viewer, ids.stream().filter(id -> !id.equals(with)).toList())
                .stream()
                .filter(each -> viewer.mayWork(each.ownership()))
                .toList();
        return new Others(others, ids.equals(List.of(with)));
    }

    /** The one that should stay: it has come further, or was there first. */
    static boolean turn(Dealer one, Dealer other) {
        return DealerMerging.further(one.standing(), other.standing())
                || (one.standing().kind() == other.standing().kind()
                        && other.createdAt().isBefore(one.createdAt()));
    }

    /** @param back where to go afterwards, of this application; anything else counts as nothing */
    MergeView view(
            Screen screen,
            Viewer viewer,
            Dealer stays,
            Dealer goes,
            Map<MergeField, Side> sides,
            String back,
            String problem) {
        Choice choice = Choice.of(stays, goes, sides);
        LocalDate until =
                screen.now().plus(DealerErasure.KEPT).atZone(screen.zone()).toLocalDate();
        Together together = coming.together(stays.id(), goes.id());
        return new MergeView(
                stays,
                goes,
                lines(screen, viewer, choice),
                SideBySide.of(together, settings.homeCountry()),
                coming.of(stays.id(), goes.id(), together),
                ends(stays, goes),
                likeness.reasons(stays, goes),
                decisions.apart(stays.id(), goes.id()).orElse(null),
                until,
                LocalPath.is(back) ? back : "",
                problem);
    }

    /** The next step of the one that goes, where the other has one, or is in the dead end and it is but a lead. */
    private @Nullable NextStep ends(Dealer stays, Dealer goes) {
        boolean refused = stays.standing().kind() == Standing.Kind.DEAD_END
                && goes.standing().kind() == Standing.Kind.LEAD;
        return steps.openOf(goes.id())
                .filter(step -> refused || steps.openOf(stays.id()).isPresent())
                .orElse(null);
    }

    private static List<MergeLine> lines(Screen screen, Viewer viewer, Choice choice) {
        List<MergeLine> lines = new ArrayList<>();
        add(screen, lines, choice, MergeField.NAME);
        add(screen, lines, choice, MergeField.SITE);
        lines.add(new MergeLine(
                "place",
                place(screen, choice.one()),
                place(screen, choice.other()),
                choice.side(MergeField.CITY),
                false));
        lines.add(new MergeLine(
                "hours",
                hours(screen, choice.one().facts()),
                hours(screen, choice.other().facts()),
                choice.side(MergeField.HOURS),
                false));
        Stream.of(MergeField.DOES, MergeField.SELLS, MergeField.BUYS_NOW, MergeField.SPEAKS, MergeField.REMARK)
                .forEach(field -> add(screen, lines, choice, field));
        if (viewer.mayManage()) {
            lines.add(new MergeLine(
                    "owner",
                    Objects.requireNonNullElse(choice.one().ownerName(), ""),
                    Objects.requireNonNullElse(choice.other().ownerName(), ""),
                    choice.side(MergeField.OWNER),
                    false));
        }
        return lines.stream()
                .filter(line -> !line.left().isEmpty() || !line.right().isEmpty())
                .toList();
    }

    private static void add(Screen screen, List<MergeLine> lines, Choice choice, MergeField field) {
        Object left = Choice.value(choice.one(), field);
        Object right = Choice.value(choice.other(), field);
        lines.add(new MergeLine(
                field.code(),
                shown(screen, field, left),
                shown(screen, field, right),
                choice.side(field),
                field.words() && left != null && right != null));
    }

    private static String shown(Screen screen, MergeField field, @Nullable Object value) {
        return value == null
                ? ""
                : field == MergeField.SPEAKS ? LanguageNames.of(value.toString(), screen.locale()) : value.toString();
    }

    private static String place(Screen screen, Dealer dealer) {
        Facts facts = dealer.facts();
        return AddressLine.of(
                facts.street(), facts.city(), facts.region(), facts.postcode(), facts.country(), screen.locale());
    }

    private static String hours(Screen screen, Facts facts) {
        return screen.moments().hours(facts.openDays(), facts.opens(), facts.closes());
    }
}
