package com.denaq.crm.support;

/** How somebody looks at the screen; the language is the browser's: {@code en-US}, {@code ru-RU}. */
public record Look(int width, int height, boolean dark, String language) {

    public static final Look DESKTOP = new Look(1440, 900, false, "en-US");
    public static final Look PHONE = new Look(390, 844, false, "en-US");

    public Look inDark() {
        return new Look(width, height, true, language);
    }

    public Look inRussian() {
        return new Look(width, height, dark, "ru-RU");
    }
}
