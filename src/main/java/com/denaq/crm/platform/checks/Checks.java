package com.denaq.crm.platform.checks;

import java.util.List;

/** The checks of a room's own tables; a bean of this type is found by {@code bin/crm check}. */
public interface Checks {
    List<Check> all();
}
