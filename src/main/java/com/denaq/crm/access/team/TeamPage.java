package com.denaq.crm.access.team;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.User;
import com.denaq.crm.access.people.AddressGivenAway;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the Users screen shows: the list, and beside it a form for somebody new or for the one who is chosen.
 *
 * @param chosen null: the form is for somebody new
 * @param belongings how much the chosen one has, by message key
 * @param heirs who may get that
 * @param leaving whether the form that lets the chosen one go is open
 * @param deletes whether that form deletes them
 * @param link the address with which somebody sets their password; shown once
 * @param linkFor whose password that is
 * @param inherited what was theirs and went to somebody; null: it can't be given back to the chosen one
 */
public record TeamPage(
        Show show,
        List<Row> rows,
        Map<Show, Long> counts,
        UserForm form,
        Problems problems,
        @Nullable User chosen,
        Map<String, Long> belongings,
        List<Heir> heirs,
        boolean leaving,
        boolean deletes,
        @Nullable String link,
        @Nullable User linkFor,
        @Nullable Inherited inherited) {

    /**
     * One of the list.
     *
     * @param dealers how many they own
     * @param away whether they are away today
     * @param viewer whether it is the one who looks
     * @param returnable whether they left, and what was theirs can still be given back to them
     */
    public record Row(User user, long dealers, boolean away, boolean viewer, boolean returnable) {}

    /**
     * Somebody who may get what is the chosen one's.
     *
     * @param dealers how many they own
     * @param invited whether they never came in
     */
    public record Heir(User user, long dealers, boolean invited) {}

    /** Whether the chosen one is who looks. */
    public boolean own() {
        return chosen != null
                && rows.stream().anyMatch(row -> row.viewer() && row.user().id().equals(chosen.id()));
    }

    /** Who got what was the chosen one's. */
    public record Inherited(User heir, Belongings.Given given) {

        /** Which dealers of it the heir still has. */
        public String dealers() {
            return "/dealers?figure=given&figure.by=%s&figure.from=%s&figure.to=%s&figure.since=%d&figure.until=%d&figure.still=1"
                    .formatted(
                            given.by(),
                            given.from(),
                            given.to(),
                            given.since().toEpochMilli(),
                            given.until().toEpochMilli() + 1);
        }
    }

    public boolean isChosen(Row row) {
        return chosen != null && chosen.id().equals(row.user().id());
    }

    /** What the chosen one has, in words: {@code 41 dealers, 12 open next steps}. */
    public String words(Screen screen) {
        return belongings.entrySet().stream()
                .map(each -> screen.t(each.getKey(), "n", each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Whether the one who left needs an address to come back: somebody else has theirs. */
    public boolean addressNeeded() {
        return chosen != null && (AddressGivenAway.by(chosen) || problems.has("email"));
    }

    /** The one they had, or what was typed. */
    public @Nullable String addressBack() {
        return problems.has("email") && form.email() != null
                ? form.email()
                : chosen == null ? null : AddressGivenAway.former(chosen);
    }

    /** With what they have; those who haven't come in yet last, and marked. */
    public List<Choice> heirChoices(Screen screen) {
        return heirs.stream()
                .sorted(Comparator.comparing(Heir::invited))
                .map(each -> new Choice(
                        each.user().id().toString(),
                        screen.t(
                                each.invited() ? "access.users.heir.invited" : "access.users.heir.one",
                                "name",
                                each.user().name(),
                                "n",
                                each.dealers())))
                .toList();
    }

    TeamPage with(UserForm typed, Problems wrong) {
        return new TeamPage(
                show,
                rows,
                counts,
                typed,
                wrong,
                chosen,
                belongings,
                heirs,
                leaving,
                deletes,
                link,
                linkFor,
                inherited);
    }

    /** Who is deactivated already can only be deleted. */
    TeamPage leaving(boolean delete, Problems wrong) {
        boolean only = chosen != null && !chosen.active();
        return new TeamPage(
                show,
                rows,
                counts,
                form,
                wrong,
                chosen,
                belongings,
                heirs,
                true,
                delete || only,
                link,
                linkFor,
                inherited);
    }

    TeamPage withLink(String address, User whose) {
        return new TeamPage(
                show,
                rows,
                counts,
                form,
                problems,
                chosen,
                belongings,
                heirs,
                leaving,
                deletes,
                address,
                whose,
                inherited);
    }
}
