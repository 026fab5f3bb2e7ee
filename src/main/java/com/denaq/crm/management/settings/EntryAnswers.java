package com.denaq.crm.management.settings;

import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.settings.Naming;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import java.util.function.Supplier;

/**
 * What is answered to an admin who changes one of the lists of Settings: each has the same paths.
 *
 * @param path of the list
 * @param here where it stands on the page
 */
record EntryAnswers(SettingsDesk desk, String path, String here) {

    /** What is wrong with the form itself is told before anything is tried. */
    Answer added(Screen screen, EntryForm form, Supplier<Naming> adding) {
        return answer(
                screen, form, adding, done -> said().undo(path + "/" + done.id() + "/retirement", "management.added"));
    }

    Answer changed(Screen screen, EntryForm form, Supplier<Naming> changing) {
        return answer(screen, form, changing, done -> said().undo(undo(done.id()), done.entry(), "management.saved"));
    }

    private interface Said {
        Answer of(Naming.Done done);
    }

    private Answer answer(Screen screen, EntryForm form, Supplier<Naming> work, Said said) {
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(desk.entry(screen, form, problems));
        }
        return switch (work.get()) {
            case Naming.Done done -> said.of(done);
            case Naming.Taken taken -> Answer.problem(desk.entry(screen, form, taken(taken)));
            case Naming.Stale stale -> Answer.conflict(desk.entry(screen, form, Problems.NONE));
        };
    }

    private static Problems taken(Naming.Taken taken) {
        Problems problems = Problems.NONE;
        if (taken.en()) {
            problems = problems.and("nameEn", "management.name.taken");
        }
        return taken.ru() ? problems.and("nameRu", "management.name.taken") : problems;
    }

    Answer moved(long id, Saved saved) {
        return saved.entry() == null ? said() : said().undo(undo(id), saved.entry(), "management.moved");
    }

    Answer takenBack(Naming taken) {
        return said().toast(
                        switch (taken) {
                            case Naming.Done done -> "management.taken-back";
                            case Naming.Taken another -> "management.name.taken-since";
                            case Naming.Stale stale -> "management.changed-since";
                        });
    }

    Answer retired(long id) {
        return said().undo(path + "/" + id + "/retirement/undo", "management.retired");
    }

    Answer broughtBack() {
        return said().toast("management.brought-back");
    }

    Answer said() {
        return Answer.redirect(here);
    }

    private String undo(long id) {
        return path + "/" + id + "/undo?change=";
    }
}
