package com.denaq.crm.platform.web;

import com.denaq.crm.platform.words.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switches at the foot of each page, also for somebody who hasn't signed in: a cookie, and the person's own row. */
@Controller
@AllowAnyone
class PreferenceController {

    private final ObjectProvider<Preferences> preferences;

    PreferenceController(ObjectProvider<Preferences> preferences) {
        this.preferences = preferences;
    }

    @PostMapping("/language")
    Answer language(
            @RequestParam("language") String language,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Languages.known(language) != null) {
            BrowserMemory.keep(BrowserMemory.LANGUAGE, language, request, response);
            Person person = screen.person();
            if (person != null) {
                preferences.ifAvailable(each -> each.language(person, language));
            }
        }
        return Answer.back("/");
    }

    @PostMapping("/theme")
    Answer theme(
            @RequestParam("theme") String theme,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (theme.equals("light") || theme.equals("dark")) {
            BrowserMemory.keep(BrowserMemory.THEME, theme, request, response);
            Person person = screen.person();
            if (person != null) {
                preferences.ifAvailable(each -> each.theme(person, theme));
            }
        }
        return screen.fragment() ? Answer.done() : Answer.back("/");
    }
}
