package com.denaq.crm.platform.gallery;

import com.denaq.crm.platform.web.AllowAnyone;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gallery of components, where it is switched on ({@code denaq.gallery}). Its forms answer but change nothing. */
@Controller
@AllowAnyone
@RequestMapping("/gallery")
@ConditionalOnBooleanProperty("denaq.gallery")
class GalleryController {

    private static final List<Choice> ZONES =
            List.of(new Choice("America/New_York", "New York"), new Choice("America/Chicago", "Chicago"));

    private final Templates templates;

    GalleryController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Screen screen) {
        return templates.galleryPage(screen, ZONES, Problems.of("phone", "component.field.unreadable"));
    }

    @PostMapping
    Answer send(Screen screen, @RequestParam(name = "name", defaultValue = "") String name) {
        if (name.isBlank()) {
            Problems problems = Problems.of("name", "component.field.missing");
            return Answer.problem(
                    screen.fragment()
                            ? templates.galleryForm(screen, name, problems)
                            : templates.galleryPage(screen, ZONES, problems));
        }
        return screen.fragment()
                ? Answer.page(templates.galleryForm(screen, name, Problems.NONE))
                        .undo("/gallery", "gallery.kept", "name", name)
                : Answer.back("/gallery").undo("/gallery", "gallery.kept", "name", name);
    }
}
