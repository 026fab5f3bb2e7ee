package com.denaq.crm.dealers;

/** A dealer's name in another system; unique there. Both parts have 1 to 200 characters. */
public record ExternalId(String system, String id) {

    public ExternalId {
        system = system.strip();
        id = id.strip();
        if (system.isEmpty() || id.isEmpty() || system.length() > 200 || id.length() > 200) {
            throw new IllegalArgumentException("An external id has a system and an id of 1 to 200 characters");
        }
    }
}
