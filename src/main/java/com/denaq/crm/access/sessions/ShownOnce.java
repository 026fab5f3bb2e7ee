package com.denaq.crm.access.sessions;

import com.denaq.crm.access.people.Secret;
import com.denaq.crm.platform.once.Seal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A secret on its way from the form that made it to the page that shows it: that page is asked for anew when it is loaded
 * again or gone back to, and has it no more. It lies with the session, and only its browser's {@link Device} cookie opens
 * it: the session's own is another when the browser stays signed in and opens it again.
 */
@Component
public class ShownOnce {

    private static final int SALT = Secret.fresh().length();

    private final JdbcClient db;

    ShownOnce(JdbcClient db) {
        this.db = db;
    }

    /**
     * For the next time this browser asks for {@code page}; a form that is sent twice keeps it for the answer that is seen.
     * In the transaction that makes the secret: one that nobody would see isn't made.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(HttpServletRequest request, long session, String page, String secret) {
        String device = Device.of(request);
        if (device == null || !kept(session, sealed(device, page + "\n" + secret))) {
            throw new IllegalStateException("session " + session + " can't keep a secret for " + page);
        }
    }

    private boolean kept(long session, byte[] sealed) {
        return db.sql("update user_session set shown_once = :secret where id = :session")
                        .param("secret", sealed)
                        .param("session", session)
                        .update()
                == 1;
    }

    private static byte[] sealed(String device, String text) {
        String salt = Secret.fresh(); // a key seals one thing
        byte[] sealed = Seal.close(text.getBytes(StandardCharsets.UTF_8), key(device, salt));
        byte[] both = Arrays.copyOf(salt.getBytes(StandardCharsets.US_ASCII), SALT + sealed.length);
        System.arraycopy(sealed, 0, both, SALT, sealed.length);
        return both;
    }

    /** What was kept for this page, which thereby is gone; no browser is to keep the page then. */
    public @Nullable String take(HttpServletRequest request, HttpServletResponse response, long session, String page) {
        byte[] kept = kept(session);
        String[] opened = kept == null ? new String[0] : opened(Device.of(request), kept);
        boolean elsewhere = opened.length == 2 && !opened[0].equals(page);
        if (kept == null || elsewhere || !taken(session, kept) || opened.length < 2) {
            return null;
        }
        response.setHeader("Cache-Control", "no-store");
        return opened[1];
    }

    private byte @Nullable [] kept(long session) {
        return db.sql("select shown_once from user_session where id = :session and shown_once is not null")
                .param("session", session)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private boolean taken(long session, byte[] kept) {
        return db.sql("update user_session set shown_once = null where id = :session and shown_once = :kept")
                        .param("session", session)
                        .param("kept", kept)
                        .update()
                == 1;
    }

    /** Nothing where this browser has another cookie by now: nobody can open it then. */
    private static String[] opened(@Nullable String device, byte[] kept) {
        String salt = new String(kept, 0, SALT, StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOfRange(kept, SALT, kept.length);
        try {
            return new String(Seal.open(sealed, key(String.valueOf(device), salt)), StandardCharsets.UTF_8)
                    .split("\n", 2);
        } catch (IllegalStateException another) {
            return new String[0];
        }
    }

    private static byte[] key(String device, String salt) {
        return Secret.hash("shown once " + salt + device);
    }
}
