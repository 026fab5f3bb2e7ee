package com.denaq.crm.papers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.Story;
import org.springframework.stereotype.Component;

/** Tells what became of a paper, from what to what and why, where it is read: in the timeline and in the audit. */
@Component
class PaperStory {

    private final Activities activities;
    private final Audit audit;

    PaperStory(Activities activities, Audit audit) {
        this.activities = activities;
        this.audit = audit;
    }

    Paper became(Viewer viewer, DealerId dealer, Paper before, Paper now) {
        tell(viewer, dealer, before, now, false);
        return now;
    }

    void takenBack(Viewer viewer, DealerId dealer, Paper before, Paper now) {
        tell(viewer, dealer, before, now, true);
    }

    /** The link to a file that was taken back goes out of what was told of it. */
    void withoutFile(DealerId dealer, long file) {
        activities.withoutFile(dealer, file);
    }

    /** A further file of what is verified already. */
    void beside(Viewer viewer, DealerId dealer, Paper verified, PaperFile file) {
        Story.Paper story = new Story.Paper(
                PaperState.RECEIVED.code(),
                null,
                verified.nameEn(),
                verified.nameRu(),
                file.name(),
                file.id(),
                null,
                false);
        activities.paper(dealer, story, viewer.id());
        audit(viewer, dealer, verified, "added", new Changes().field("file", null, file.name()));
    }

    private void tell(Viewer viewer, DealerId dealer, Paper before, Paper now, boolean back) {
        String action = now.state() == null ? "removed" : now.state().code();
        Story.Paper story = new Story.Paper(
                action,
                before.state() == null ? null : before.state().code(),
                now.nameEn(),
                now.nameRu(),
                now.fileName(),
                now.file(),
                now.note(),
                back);
        activities.paper(dealer, story, viewer.id());
        Changes changes = new Changes()
                .field("state", before.state(), now.state())
                .field("file", before.fileName(), now.fileName())
                .field("reason", before.note(), now.note());
        audit(viewer, dealer, now, back ? "withdrawn" : action, changes);
    }

    private void audit(Viewer viewer, DealerId dealer, Paper paper, String action, Changes changes) {
        audit.write(viewer.id().value(), "paper", paper.type(), dealer.value(), action, changes);
    }
}
