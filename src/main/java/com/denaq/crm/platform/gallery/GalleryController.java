package com.denaq.crm.platform.gallery;

import com.denaq.crm.platform.web.AllowAnyone;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
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
        return page(screen, Problems.of("phone", "component.field.unreadable"));
    }

    @PostMapping
    Answer send(Screen screen, @RequestParam(name = "name", defaultValue = "") String name) {
        if (name.isBlank()) {
            Problems problems = Problems.of("name", "component.field.missing");
            return Answer.problem(
                    screen.fragment() ? templates.galleryForm(screen, name, problems) : page(screen, problems));
        }
        return screen.fragment()
                ? Answer.page(templates.galleryForm(screen, name, Problems.NONE))
                        .undo("/gallery", "gallery.kept", "name", name)
                : Answer.back("/gallery").undo("/gallery", "gallery.kept", "name", name);
    }

    private JteModel page(Screen screen, Problems problems) {
        return templates.galleryPage(screen, ZONES, clash(screen), problems);
    }

    /** With one field to choose, one that only they and one that only the reader has changed, and one as it was. */
    private static Clash clash(Screen screen) {
        TypedFields shop = TypedFields.none().and("name", screen.t("gallery.shop"));
        return new Clash(
                shop.and("words", null).and("phone", "(813) 555-0142").and("site", null),
                shop.and("words", screen.t("gallery.history"))
                        .and("phone", "(813) 555-0143")
                        .and("site", null),
                shop.and("words", screen.t("gallery.body"))
                        .and("phone", "(813) 555-0142")
                        .and("site", "harborlane.example"),
                new Clash.Saver(screen.t("gallery.person"), screen.now().minus(Duration.ofMinutes(2))),
                name -> screen.t("gallery." + name));
    }
}
