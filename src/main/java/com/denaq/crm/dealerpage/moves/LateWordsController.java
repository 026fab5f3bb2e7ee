package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.NewActivity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody typed who came too late becomes a note, so that it isn't lost. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/late-words")
@Allow({Role.AGENT, Role.ADMIN})
class LateWordsController {

    private final Activities activities;
    private final MoveAnswers answers;

    LateWordsController(Activities activities, MoveAnswers answers) {
        this.activities = activities;
        this.answers = answers;
    }

    @PostMapping
    Answer keep(Screen screen, Viewer viewer, @PathVariable("id") long id, @RequestParam("words") String words) {
        DealerId dealer = new DealerId(id);
        if (!words.isBlank()) {
            activities.log(viewer, dealer, NewActivity.note(words));
        }
        return answers.done(screen, dealer).toast("dealer.late.kept");
    }
}
