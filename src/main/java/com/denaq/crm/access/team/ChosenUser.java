package com.denaq.crm.access.team;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.User;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one for whom the Users screen has a form.
 *
 * @param own whether it is who looks
 * @param belongings how much they have, by message key
 * @param heirs who may get that
 * @param inherited what was theirs and went to somebody; null: it can't be given back to them
 */
public record ChosenUser(
        User user,
        boolean own,
        Map<String, Long> belongings,
        List<Heir> heirs,
        @Nullable Inherited inherited) {

    /**
     * Somebody who may get what is theirs.
     *
     * @param dealers how many they own
     * @param invited whether they never came in
     */
    public record Heir(User user, long dealers, boolean invited) {}

    /** Who got what was theirs. */
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

    /** What they have, in words: {@code 41 dealers, 12 open next steps}. */
    public String words(Screen screen) {
        return belongings.entrySet().stream()
                .map(each -> screen.t(each.getKey(), "n", each.getValue()))
                .collect(Collectors.joining(", "));
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
}
