package com.denaq.crm.platform.web;

import java.util.List;

/** A room's own lines in the side bar, for whoever sits before the screen. Each room with pages has one such bean. */
public interface Navigation {
    List<NavigationEntry> entries(Person person);
}
