package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.EarlierList;
import com.denaq.crm.intake.lists.LeadList.Kind;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListRunner;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.UploadedName;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Import: a file of leads; its columns are confirmed next, unless they are those of last time; then it goes the way of a pasted list. */
@Controller
@RequestMapping("/import")
@Allow({Role.AGENT, Role.ADMIN})
class ImportController {

    private static final int EARLIER = 10;
    private static final int LONGEST_NAME = 120;

    private final Templates templates;
    private final ListDesk desk;
    private final LeadLists lists;
    private final ListRunner runner;

    ImportController(Templates templates, ListDesk desk, LeadLists lists, ListRunner runner) {
        this.templates = templates;
        this.desk = desk;
        this.lists = lists;
        this.runner = runner;
    }

    @GetMapping
    JteModel show(Screen screen, Viewer viewer) {
        return page(screen, Problems.NONE, earlier(viewer));
    }

    @PostMapping
    Answer upload(Screen screen, Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file) {
        // read first: what a refused file has begun may stand there until this request's transaction is rolled back
        List<EarlierList> earlier = earlier(viewer);
        if (file == null || UploadedName.of(file).isEmpty()) {
            return Answer.problem(page(screen, Problems.of("file", "intake.import.choose"), earlier));
        }
        try {
            long list = desk.upload(viewer, name(file), file);
            if (lists.read(viewer, list).state() == State.CHECKING) {
                runner.go(list);
            }
            return Answer.redirect("/import/" + list);
        } catch (BadTable bad) {
            return Answer.problem(page(screen, Problems.of("file", bad.key(), bad.arguments()), earlier));
        }
    }

    private static String name(MultipartFile file) {
        String name = UploadedName.of(file);
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private List<EarlierList> earlier(Viewer viewer) {
        return lists.latest(viewer, Kind.FILE, EARLIER);
    }

    private JteModel page(Screen screen, Problems problems, List<EarlierList> earlier) {
        return templates.intakeUpload(screen, problems, earlier);
    }
}
