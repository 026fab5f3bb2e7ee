package com.denaq.crm.access.team;

import com.denaq.crm.access.User;
import com.denaq.crm.access.people.AddressGivenAway;
import com.denaq.crm.platform.web.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the Users screen shows: the list, and beside it a form for somebody new or for the one who is chosen.
 *
 * @param chosen null: the form is for somebody new
 * @param leaving the form that lets the chosen one go; null: it isn't open
 * @param link the address with which the chosen one sets their password; shown once
 */
public record TeamPage(
        Listed list,
        UserForm form,
        Problems problems,
        @Nullable ChosenUser chosen,
        @Nullable Leaving leaving,
        @Nullable String link) {

    /** Those who are shown, and how many there are of each kind. */
    public record Listed(Show show, List<Row> rows, Map<Show, Long> counts) {}

    /**
     * One of the list.
     *
     * @param dealers how many they own
     * @param away whether they are away today
     * @param viewer whether it is the one who looks
     * @param returnable whether they left, and what was theirs can still be given back to them
     */
    public record Row(User user, long dealers, boolean away, boolean viewer, boolean returnable) {}

    /** How somebody is let go. */
    public record Leaving(boolean deletes) {}

    public boolean isChosen(Row row) {
        return chosen != null && chosen.user().id().equals(row.user().id());
    }

    /** Whether the one who left needs an address to come back: somebody else has theirs. */
    public boolean addressNeeded() {
        return chosen != null && (AddressGivenAway.by(chosen.user()) || problems.has("email"));
    }

    /** The one they had, or what was typed. */
    public @Nullable String addressBack() {
        return problems.has("email") && form.email() != null
                ? form.email()
                : chosen == null ? null : AddressGivenAway.former(chosen.user());
    }

    TeamPage with(UserForm typed, Problems wrong) {
        return new TeamPage(list, typed, wrong, chosen, leaving, link);
    }

    /** Who is deactivated already can only be deleted. */
    TeamPage leaving(boolean delete, Problems wrong) {
        boolean only = chosen != null && !chosen.user().active();
        return new TeamPage(list, form, wrong, chosen, new Leaving(delete || only), link);
    }

    TeamPage withLink(String address) {
        return new TeamPage(list, form, problems, chosen, leaving, address);
    }
}
