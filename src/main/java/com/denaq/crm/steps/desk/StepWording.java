package com.denaq.crm.steps.desk;

import com.denaq.crm.contacts.Contact;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A next step field by field, as people read it. */
record StepWording(Screen screen, List<Contact> people) implements Clash.Wording {

    @Override
    public String label(String name) {
        return screen.t("steps." + name);
    }

    @Override
    public String value(String name, String value) {
        return switch (name) {
            case "kind" ->
                StepKind.of(value.toLowerCase(Locale.ROOT))
                        .map(kind -> screen.t("steps.kind." + kind))
                        .orElse(value);
            case "date" -> {
                LocalDate day = TypedDate.of(value);
                yield day == null ? value : screen.dayDate(day);
            }
            case "contact" ->
                people.stream()
                        .filter(each -> each.id().toString().equals(value))
                        .map(Contact::name)
                        .findFirst()
                        .orElse("");
            default -> value;
        };
    }
}
