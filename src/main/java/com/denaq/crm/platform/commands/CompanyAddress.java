package com.denaq.crm.platform.commands;

import com.denaq.crm.platform.database.CannotStart;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Under which address the company opens its Denaq CRM, for links that are sent to somebody. */
final class CompanyAddress {

    static final String SETTING = "DENAQ_ADDRESS";

    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5}))?",
            Pattern.CASE_INSENSITIVE);

    private CompanyAddress() {}

    /** Without a slash at its end; empty where none is set. Throws {@link CannotStart} for what is no address. */
    static String read(@Nullable String setting) {
        String address = setting == null ? "" : setting.strip().replaceFirst("/$", "");
        if (!address.isEmpty() && !readable(address)) {
            throw new CannotStart(SETTING
                    + " must be the address of Denaq CRM without a path, as in https://crm.example.com, but is "
                    + setting + ".");
        }
        return address;
    }

    private static boolean readable(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches() && (parts.group(1) == null || Integer.parseInt(parts.group(1)) <= 65_535);
    }
}
