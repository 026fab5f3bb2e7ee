package com.denaq.crm.platform.web;

/** Answered by {@code access}: remembers how a person likes the screen, on every device. */
public interface Preferences {
    void language(Person person, String language);

    void theme(Person person, String theme);
}
