package com.denaq.crm.intake.desk;

import com.denaq.crm.intake.NewLead;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of New lead with a row of a list typed into it. */
final class Typed {

    private Typed() {}

    static String into(NewLead lead, String place) {
        UriComponentsBuilder typed = UriComponentsBuilder.fromPath("/leads/new")
                .queryParam("name", "{name}")
                .queryParam("site", "{site}")
                .queryParam("phone", "{phone}")
                .queryParam("email", "{email}")
                .queryParam("city", "{city}")
                .queryParam("country", "{country}");
        return typed.encode()
                .buildAndExpand(
                        lead.facts().name(),
                        Objects.requireNonNullElse(lead.facts().site(), ""),
                        String.join(", ", lead.phones()),
                        String.join(", ", lead.emails()),
                        place,
                        lead.countrySaid() ? lead.facts().country() : "")
                .toUriString();
    }
}
