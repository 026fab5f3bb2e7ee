package com.denaq.crm.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A toast in the viewer's words, ready to be shown.
 *
 * @param leads the path of the page where what it says can be changed; without Undo only
 */
public record SpokenToast(
        String text, @Nullable String undo, @Nullable String leads) {}
