package com.denaq.crm.access.me;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in two words that people know. Enough to tell one's own devices apart. */
public record DeviceName(@Nullable String browser, @Nullable String system) {

    /** In this order: most browsers also claim to be one of those further down. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "YaBrowser/",
            "Yandex Browser",
            "SamsungBrowser/",
            "Samsung Internet",
            "Vivaldi/",
            "Vivaldi",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "curl/",
            "curl");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS",
            "Mac",
            "Linux",
            "Linux");

    static DeviceName of(@Nullable String agent) {
        return new DeviceName(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    private static @Nullable String first(Map<String, String> names, @Nullable String agent) {
        return agent == null
                ? null
                : names.entrySet().stream()
                        .filter(each -> agent.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
