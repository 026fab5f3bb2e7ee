package com.denaq.crm.timeline.desk;

import com.denaq.crm.contacts.Contact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.CallOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form for something that happened.
 *
 * @param corrects what it changes; null: something new
 * @param meanwhile what somebody else has made of it; or null
 */
public record Composer(
        DealerId dealer,
        ActivityKind kind,
        List<Contact> people,
        ActivityForm form,
        Problems problems,
        @Nullable Activity corrects,
        @Nullable Activity meanwhile) {

    /** In the order of the tabs. */
    public static final List<ActivityKind> KINDS = List.of(
            ActivityKind.NOTE, ActivityKind.CALL, ActivityKind.MAIL, ActivityKind.MEETING, ActivityKind.MESSAGE);

    public static Composer empty(DealerId dealer, ActivityKind kind, List<Contact> people) {
        return new Composer(dealer, kind, people, ActivityForm.EMPTY, Problems.NONE, null, null);
    }

    /** Names the form and what is typed in it. */
    public String place() {
        return corrects == null ? kind.code() + "-" + dealer : "entry-form-" + corrects.id();
    }

    public String action() {
        return "/dealers/" + dealer + "/activities" + (corrects == null ? "" : "/" + corrects.id());
    }

    public boolean directed() {
        return kind.directed();
    }

    public boolean withPerson() {
        return kind != ActivityKind.NOTE && !people.isEmpty();
    }

    public boolean takesTime() {
        return kind.takesTime();
    }

    /** What somebody else has made of it while this was typed; null: nothing. */
    public @Nullable Clash clash(Screen screen) {
        return meanwhile == null
                ? null
                : new Clash(
                        TypedFields.read(form.was()),
                        ActivityForm.of(meanwhile, screen.zone()).typed(kind),
                        form.typed(kind),
                        new Clash.Saver(null, meanwhile.editedAt()),
                        new ActivityWording(screen, this));
    }

    public List<Choice> directions(Screen screen) {
        return Stream.of("OUT", "IN")
                .map(each -> new Choice(each, screen.t("timeline.direction." + kind + "." + each)))
                .toList();
    }

    public List<Choice> outcomes(Screen screen) {
        return Stream.of(CallOutcome.values())
                .map(each -> new Choice(each.name(), screen.t("timeline.outcome." + each)))
                .toList();
    }

    public List<Choice> contacts() {
        return people.stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    public static String icon(ActivityKind kind) {
        return switch (kind) {
            case CALL -> "phone";
            case MAIL -> "inbox";
            case MEETING -> "users";
            case MESSAGE -> "send";
            case NOTE -> "text";
            case PAPER -> "paper";
            case STAGE -> "arrow";
            case ASSIGNMENT -> "distribute";
        };
    }
}
