package com.denaq.crm.platform.settings;

import java.util.Set;

/** An admin has changed rules, in this transaction; these are their keys. */
public record SettingsChanged(Set<String> keys) {}
