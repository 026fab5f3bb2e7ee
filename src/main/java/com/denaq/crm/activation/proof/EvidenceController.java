package com.denaq.crm.activation.proof;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Evidence comes and goes. */
@Controller
@RequestMapping("/dealers/{id}/evidence")
@Allow({Role.AGENT, Role.ADMIN})
class EvidenceController {

    private final Evidences evidences;
    private final Dealers dealers;
    private final ActivationPanel panel;

    EvidenceController(Evidences evidences, Dealers dealers, ActivationPanel panel) {
        this.evidences = evidences;
        this.dealers = dealers;
        this.panel = panel;
    }

    @PostMapping
    Answer add(Screen screen, Viewer viewer, @PathVariable long id, ProofForm form) {
        LocalDate today = screen.now().atZone(screen.zone()).toLocalDate();
        DealerId dealer = new DealerId(id);
        Problems problems = form.problems(today);
        if (problems.any()) {
            return Answer.problem(panel.draw(screen, viewer, dealers.read(viewer, dealer), form, problems));
        }
        long evidence = evidences.add(viewer, dealer, form.proof(today));
        return to(screen, id).undo("/dealers/" + id + "/evidence/" + evidence + "/removal", "activation.added");
    }

    @PostMapping("/{evidence}/removal")
    Answer remove(Screen screen, Viewer viewer, @PathVariable long id, @PathVariable long evidence) {
        evidences.remove(viewer, new DealerId(id), evidence);
        return to(screen, id).undo("/dealers/" + id + "/evidence/" + evidence + "/return", "activation.removed");
    }

    @PostMapping("/{evidence}/return")
    Answer restore(Screen screen, Viewer viewer, @PathVariable long id, @PathVariable long evidence) {
        evidences.restore(viewer, new DealerId(id), evidence);
        return to(screen, id).toast("activation.restored");
    }

    private static Answer to(Screen screen, long id) {
        return (screen.fragment() ? Answer.done() : Answer.back("/dealers/" + id)).event(DealerPanel.CHANGED);
    }
}
