package com.denaq.crm.papers.checklist;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.papers.Paper;
import com.denaq.crm.papers.PaperFile;
import com.denaq.crm.papers.PaperState;
import com.denaq.crm.platform.web.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the panel draws: the papers, and what this viewer may do about them. */
public record PaperDesk(
        DealerId dealer, List<Paper> papers, List<PaperFile> files, boolean mayWork, boolean mayVerify) {

    static PaperDesk of(Viewer viewer, Dealer dealer, List<Paper> papers, List<PaperFile> files) {
        boolean works = viewer.mayWork(dealer.ownership());
        return new PaperDesk(dealer.id(), papers, files, works, works && viewer.mayVerifyPapers());
    }

    public long verified() {
        return papers.stream().filter(Paper::required).filter(Paper::verified).count();
    }

    public long required() {
        return papers.stream().filter(Paper::required).count();
    }

    /** All that were uploaded for it, the newest first. */
    public List<PaperFile> files(Paper paper) {
        return files.stream().filter(file -> file.code().equals(paper.code())).toList();
    }

    /** What may become of it from where it is; the likeliest first. */
    public List<PaperState> next(Paper paper) {
        return List.of(PaperState.VERIFIED, PaperState.RECEIVED, PaperState.ASKED).stream()
                .filter(state -> state != paper.state())
                .filter(state -> mayVerify || (state != PaperState.VERIFIED && !paper.verified()))
                .toList();
    }

    /** For the choice of what a file is: those that are missing come first, those that are settled last. */
    public List<Choice> choices(Locale locale) {
        return papers.stream()
                .sorted(Comparator.comparing(Paper::verified)
                        .thenComparing(paper -> paper.state() == PaperState.RECEIVED))
                .map(paper -> new Choice(paper.code(), paper.name(locale)))
                .toList();
    }
}
