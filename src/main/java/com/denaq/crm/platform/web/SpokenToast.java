package com.denaq.crm.platform.web;

import org.jspecify.annotations.Nullable;

/** A toast in the viewer's words, ready to be shown. */
public record SpokenToast(String text, @Nullable String undo) {}
