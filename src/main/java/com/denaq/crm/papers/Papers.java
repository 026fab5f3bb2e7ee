package com.denaq.crm.papers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.files.StoredFiles;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and keeps how far each paper of a dealer is; every change is told in the timeline and the audit. */
@Service
public class Papers {

    private static final String CHECKLIST = """
            select t.id as type, t.code, t.name_en, t.name_ru, t.required, p.state, p.state_since as since,
                   p.file_id as file, f.name as file_name, p.note, coalesce(p.version, 0) as version
              from paper_type t
              left join paper p on p.paper_type = t.id and p.dealer_id = :dealer
              left join stored_file f on f.id = p.file_id
             where (not t.retired or p.state is not null)
            """;

    private final JdbcClient db;
    private final Dealers dealers;
    private final StoredFiles files;
    private final PaperStory story;
    private final Clock clock;

    Papers(JdbcClient db, Dealers dealers, StoredFiles files, PaperStory story, Clock clock) {
        this.db = db;
        this.dealers = dealers;
        this.files = files;
        this.story = story;
        this.clock = clock;
    }

    /** The checklist in the admin's order. The caller has asked whether the viewer may read the dealer. */
    public List<Paper> of(DealerId dealer) {
        return db.sql(CHECKLIST + "order by t.position, t.id")
                .param("dealer", dealer.value())
                .query(Paper.class)
                .list();
    }

    /** Every file that was uploaded for a paper and not taken back, the newest first. As {@link #of}. */
    public List<PaperFile> files(DealerId dealer) {
        return db.sql("""
                select t.code, f.id, f.name, f.uploaded_at as at, u.name as by
                  from stored_file f
                  join paper_file p on p.file_id = f.id
                  join paper_type t on t.id = p.paper_type
                  left join app_user u on u.id = f.uploaded_by
                 where f.dealer_id = :dealer
                 order by f.id desc
                 limit 200""")
                .param("dealer", dealer.value())
                .query(PaperFile.class)
                .list();
    }

    /**
     * What became of one paper. Only who may verify may verify and reject, and say of a verified one that it isn't;
     * anybody else gets NotFound. A rejected one anybody may ask for again or have received again, which is the next
     * one: why it was rejected stays in the history. A further file of a verified paper lies beside it: verified it stays.
     *
     * @param file the id of a file that was uploaded for it; null keeps the one that is there
     * @param note why it was rejected
     * @return the paper as it is now; nothing happens to one that is so already
     */
    @Transactional
    public Paper become(
            Viewer viewer, DealerId id, String code, PaperState state, @Nullable Long file, @Nullable String note) {
        dealers.forWork(viewer, id);
        boolean judges = state == PaperState.VERIFIED || state == PaperState.REJECTED;
        if (judges && !viewer.mayVerifyPapers()) {
            throw new NotFound("paper " + code + " for verification");
        }
        Paper before = read(id, code);
        if (before.state() == state && file == null) {
            return before;
        }
        if (before.verified() && file != null) {
            return beside(viewer, id, before, file);
        }
        if (before.verified() && !viewer.mayVerifyPapers()) {
            throw new NotFound("paper " + code + ", which is verified");
        }
        db.sql("""
                insert into paper as p (dealer_id, paper_type, state, file_id, note, state_since, changed_by, version)
                select :dealer, t.id, :state, :file, :note, :now, :viewer, 1 from paper_type t where t.code = :code
                on conflict (dealer_id, paper_type) do update
                   set before_state = p.state, before_file = p.file_id, before_note = p.note,
                       state = excluded.state, file_id = coalesce(excluded.file_id, p.file_id), note = excluded.note,
                       state_since = excluded.state_since, changed_by = excluded.changed_by, version = p.version + 1""")
                .param("dealer", id.value())
                .param("code", code)
                .param("state", state.name())
                .param("file", file)
                .param("note", note)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .params(viewer.params())
                .update();
        if (file != null) {
            belongs(file, code);
        }
        return story.became(viewer, id, before, read(id, code));
    }

    /** As {@link #become} without a file, over the line that the viewer has seen: {@code seen} is its version. */
    @Transactional
    public PaperChange become(
            Viewer viewer, DealerId id, String code, PaperState state, int seen, @Nullable String note) {
        dealers.forWork(viewer, id);
        Paper now = read(id, code);
        return now.version() == seen
                ? new PaperChange.Became(become(viewer, id, code, state, null, note))
                : new PaperChange.Meanwhile(now, changedBy(id, code));
    }

    private @Nullable String changedBy(DealerId dealer, String code) {
        return db.sql("""
                select u.name from paper p join paper_type t on t.id = p.paper_type join app_user u on u.id = p.changed_by
                 where p.dealer_id = :dealer and t.code = :code""")
                .param("dealer", dealer.value())
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /**
     * Back to what it was before its last change, if nothing has changed since: {@code version} is that after it. Only for
     * whoever made that change, or may verify: the word of an admin isn't taken back by an agent.
     */
    @Transactional
    public boolean takeBack(Viewer viewer, DealerId id, String code, int version) {
        dealers.forWork(viewer, id);
        Paper before = read(id, code);
        int changed = db.sql("""
                update paper p
                   set state = p.before_state, file_id = p.before_file, note = p.before_note, before_state = null,
                       state_since = :now, changed_by = :viewer, version = p.version + 1
                  from paper_type t
                 where t.id = p.paper_type and t.code = :code and p.dealer_id = :dealer and p.version = :version
                   and p.state is not null and (p.changed_by = :viewer or :verifies)""")
                .param("dealer", id.value())
                .param("code", code)
                .param("version", version)
                .param("verifies", viewer.mayVerifyPapers())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .params(viewer.params())
                .update();
        if (changed == 0) {
            return false;
        }
        Paper now = read(id, code);
        if (before.file() != null && !before.file().equals(now.file())) {
            withoutFile(id, before.file());
        }
        story.takenBack(viewer, id, before, now);
        return true;
    }

    private Paper beside(Viewer viewer, DealerId id, Paper verified, long file) {
        belongs(file, verified.code());
        files(id).stream()
                .filter(each -> each.id() == file)
                .findFirst()
                .ifPresent(each -> story.beside(viewer, id, verified, each));
        return verified;
    }

    /** A wrong file is got rid of by taking it back; a dealer that was merged into this one may still have it with a paper. */
    private void withoutFile(DealerId dealer, long file) {
        db.sql("delete from paper_file where file_id = :file")
                .param("file", file)
                .update();
        boolean elsewhere = db.sql("""
                select exists (select from paper p join dealer d on d.id = p.dealer_id -- all dealers: who is one with one that was read
                                where d.merged_into = :dealer and :file in (p.file_id, p.before_file))""")
                .param("dealer", dealer.value())
                .param("file", file)
                .query(Boolean.class)
                .single();
        if (!elsewhere) {
            files.takeBack(dealer, file);
            story.withoutFile(dealer, file);
        }
    }

    private void belongs(long file, String code) {
        db.sql("""
                insert into paper_file (file_id, paper_type) select :file, id from paper_type where code = :code
                    on conflict do nothing""").param("file", file).param("code", code).update();
    }

    private Paper read(DealerId dealer, String code) {
        return db.sql(CHECKLIST + "and t.code = :code")
                .param("dealer", dealer.value())
                .param("code", code)
                .query(Paper.class)
                .optional()
                .orElseThrow(() -> new NotFound("paper " + code));
    }
}
