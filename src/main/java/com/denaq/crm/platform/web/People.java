package com.denaq.crm.platform.web;

import java.util.Optional;

/** Answered by {@code access}: who sits before the screen of the current request. */
public interface People {
    Optional<Person> current();
}
