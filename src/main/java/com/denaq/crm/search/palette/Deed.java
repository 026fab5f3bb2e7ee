package com.denaq.crm.search.palette;

import com.denaq.crm.access.Role;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.Languages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the palette does beside leading somewhere: it presses what the shell has on every page.
 *
 * @see Commands
 */
public enum Deed {
    ME("person", "search.deed.me", "/me", null),
    THEME("theme", "shell.theme", null, "[data-theme-form] button"),
    ENGLISH("globe", "search.deed.english", null, "form[action='/language'] [value=en]"),
    RUSSIAN("globe", "search.deed.russian", null, "form[action='/language'] [value=ru]"),
    ERASE("person", "search.deed.erase", "/bin?person=", null),
    KEYS("keyboard", "shell.palette.keys", null, "#palette [data-keys]"),
    SIGN_OUT("leave", "shell.sign-out", null, "form[action='/sign-out'] button", "search.also.sign-out");

    private final String icon;
    private final String labelKey;
    private final @Nullable String path;
    private final @Nullable String presses;
    private final List<String> calledKeys;

    /** @param also how else people call it */
    Deed(String icon, String labelKey, @Nullable String path, @Nullable String presses, String... also) {
        calledKeys = Stream.concat(Stream.of(labelKey), Stream.of(also)).toList();
        this.icon = icon;
        this.labelKey = labelKey;
        this.path = path;
        this.presses = presses;
    }

    public String icon() {
        return icon;
    }

    public String labelKey() {
        return labelKey;
    }

    /** What has the words by which it is found. */
    List<String> calledKeys() {
        return calledKeys;
    }

    /** Where it leads, or null. */
    public @Nullable String path() {
        return path;
    }

    /** What it presses, as CSS finds it, or null. */
    public @Nullable String presses() {
        return presses;
    }

    /** The language that is spoken already needs no choosing, and not everybody may erase. */
    boolean useful(Screen screen) {
        if (this == ERASE) {
            return screen.person() != null && Role.ADMIN.isOf(screen.person());
        }
        return this != (Languages.isRussian(screen.locale()) ? RUSSIAN : ENGLISH);
    }
}
