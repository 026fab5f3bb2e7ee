package com.denaq.crm.files;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.reading.Storable;
import com.denaq.crm.reading.Unseen;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files and gives them back to whoever may read their dealer. */
@Repository
public class StoredFiles {

    /** What a file may say it is; anything else is bytes. */
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "csv", "text/csv",
            "txt", "text/plain",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int LONGEST_NAME = 200;

    private final JdbcClient db;
    private final Dealers dealers;
    private final Clock clock;

    StoredFiles(JdbcClient db, Dealers dealers, Clock clock) {
        this.db = db;
        this.dealers = dealers;
        this.clock = clock;
    }

    /** The type is told by the name's ending, not by what the browser says. @return its id */
    @Transactional
    public long keep(Viewer viewer, DealerId dealer, String name, byte[] content) {
        dealers.forWork(viewer, dealer);
        String kept = withoutFolders(name);
        return db.sql("""
                insert into stored_file (dealer_id, name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                values (:dealer, :name, :type, :size, :sha256, :content, :viewer, :now)
                returning id""")
                .param("dealer", dealer.value())
                .param("name", kept)
                .param("type", TYPES.getOrDefault(ending(kept), "application/octet-stream"))
                .param("size", content.length)
                .param("sha256", sha256(content))
                .param("content", content)
                .params(viewer.params())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Throws {@link NotFound} also where the viewer may not read its dealer. */
    @Transactional(readOnly = true)
    public StoredFile read(Viewer viewer, long id) {
        Long dealer = db.sql("select dealer_id from stored_file where id = :id and dealer_id is not null")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("file " + id));
        if (!viewer.seesOwners()) {
            throw new NotFound("file " + id + " for an outsider");
        }
        dealers.read(viewer, new DealerId(dealer));
        return db.sql("select name, content_type, content from stored_file where id = :id")
                .param("id", id)
                .query(StoredFile.class)
                .single();
    }

    /**
     * Takes back the keeping of one: nobody can read it any more, and nothing is left of what was in it. Nothing happens
     * to one that isn't that dealer's. The caller has asked whether it may, and that nothing else is with it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(DealerId dealer, long id) {
        db.sql("""
                update stored_file set name = '–', content = '', size = 0, sha256 = sha256(''), dealer_id = null
                 where id = :id and dealer_id = :dealer""").param("id", id).param("dealer", dealer.value()).update();
    }

    /** The same once more, for the other of two dealers that are parted. The caller holds both. @return its id */
    @Transactional(propagation = Propagation.MANDATORY)
    public long copy(long id, DealerId dealer) {
        return db.sql("""
                insert into stored_file (dealer_id, name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                select :dealer, name, content_type, size, sha256, content, uploaded_by, uploaded_at
                  from stored_file where id = :id
                returning id""")
                .param("id", id)
                .param("dealer", dealer.value())
                .query(Long.class)
                .single();
    }

    /** Nor with what turns its writing round: what ends in gpj.exe would be read as a picture. */
    private static String withoutFolders(String name) {
        String last = Unseen.without(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "file" : Storable.text(last.substring(Math.max(0, last.length() - LONGEST_NAME)));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
