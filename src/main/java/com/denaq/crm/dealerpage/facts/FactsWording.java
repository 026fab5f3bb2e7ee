package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.CountryNames;
import com.denaq.crm.platform.words.DayNames;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts as people read them: days of the week and countries by their names. */
record FactsWording(Screen screen) implements Clash.Wording {

    @Override
    public String label(String name) {
        return screen.t("dealer.facts." + name);
    }

    @Override
    public String value(String name, String value) {
        return switch (name) {
            case "days" ->
                Stream.of(value.split(","))
                        .filter(day -> day.matches("[1-7]")) // a form can be sent with anything
                        .map(day -> DayNames.of(Integer.parseInt(day), screen.locale()))
                        .collect(Collectors.joining(", "));
            case "country" -> value.isEmpty() ? value : CountryNames.of(value, screen.locale());
            default -> value;
        };
    }
}
