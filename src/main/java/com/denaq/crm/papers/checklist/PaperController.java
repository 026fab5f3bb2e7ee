package com.denaq.crm.papers.checklist;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.files.StoredFiles;
import com.denaq.crm.papers.Paper;
import com.denaq.crm.papers.PaperChange;
import com.denaq.crm.papers.PaperState;
import com.denaq.crm.papers.Papers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.UploadedName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What becomes of a paper. */
@Controller
@RequestMapping("/dealers/{id}/papers")
@Allow({Role.AGENT, Role.ADMIN})
class PaperController {

    /** Why it is rejected, as in the form. */
    private static final int LONGEST_NOTE = 500;

    private final Papers papers;
    private final StoredFiles files;

    PaperController(Papers papers, StoredFiles files) {
        this.papers = papers;
        this.files = files;
    }

    @PostMapping("/{code}/states")
    Answer become(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam PaperState state,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String note) {
        String words = note == null || note.isBlank() ? null : note.strip();
        if (words != null && words.length() > LONGEST_NOTE) {
            return to(screen, id).toast("papers.why.long", "most", LONGEST_NOTE);
        }
        return switch (papers.become(viewer, new DealerId(id), code, state, version, words)) {
            case PaperChange.Became became -> done(screen, id, became.now());
            case PaperChange.Meanwhile other -> meanwhile(screen, id, other);
        };
    }

    private static Answer meanwhile(Screen screen, long id, PaperChange.Meanwhile other) {
        String who = other.by() == null ? screen.t("papers.colleague") : other.by();
        return to(screen, id)
                .toast(
                        "papers.meanwhile." + stateOf(other.now()),
                        "paper",
                        other.now().name(screen.locale()),
                        "who",
                        who);
    }

    /** A file has come: its paper is received. */
    @PostMapping("/files")
    @Transactional
    public Answer receive(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String paper,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return to(screen, id).toast("papers.file.empty");
        }
        long kept = files.keep(viewer, new DealerId(id), UploadedName.of(file), file.getBytes());
        Paper now = papers.become(viewer, new DealerId(id), paper, PaperState.RECEIVED, kept, null);
        return now.verified()
                ? to(screen, id).toast("papers.toast.beside", "paper", now.name(screen.locale()))
                : done(screen, id, now);
    }

    @PostMapping("/{code}/undo")
    Answer takeBack(
            Screen screen, Viewer viewer, @PathVariable long id, @PathVariable String code, @RequestParam int version) {
        boolean undone = papers.takeBack(viewer, new DealerId(id), code, version);
        return to(screen, id).toast(undone ? "papers.undone" : "papers.changed");
    }

    private static Answer done(Screen screen, long id, Paper paper) {
        return to(screen, id)
                .undo(
                        "/dealers/" + id + "/papers/" + paper.code() + "/undo?version=" + paper.version(),
                        "papers.toast." + stateOf(paper),
                        "paper",
                        paper.name(screen.locale()));
    }

    private static String stateOf(Paper paper) {
        return paper.state() == null ? "none" : paper.state().code();
    }

    private static Answer to(Screen screen, long id) {
        return (screen.fragment() ? Answer.done() : Answer.back("/dealers/" + id)).event(DealerPanel.CHANGED);
    }
}
