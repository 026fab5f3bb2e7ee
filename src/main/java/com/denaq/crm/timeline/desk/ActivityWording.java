package com.denaq.crm.timeline.desk;

import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Screen;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;

/** Something that happened field by field, as people read it. */
record ActivityWording(Screen screen, Composer composer) implements Clash.Wording {

    @Override
    public String label(String name) {
        return screen.t("timeline." + name);
    }

    @Override
    public String value(String name, String value) {
        return switch (name) {
            case "outcome" -> chosen(composer.outcomes(screen), value);
            case "contact" -> chosen(composer.contacts(), value);
            case "at" -> moment(value);
            default -> value;
        };
    }

    private static String chosen(List<Choice> choices, String value) {
        return choices.stream()
                .filter(each -> each.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    private String moment(String typed) {
        try {
            return screen.dateTime(
                    LocalDateTime.parse(typed).atZone(screen.zone()).toInstant());
        } catch (DateTimeException e) {
            return typed;
        }
    }
}
