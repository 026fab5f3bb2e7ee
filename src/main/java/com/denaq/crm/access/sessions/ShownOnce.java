package com.denaq.crm.access.sessions;

import com.denaq.crm.access.people.Secret;
import com.denaq.crm.platform.once.Seal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A secret on its way from the form that made it to the page that shows it: that page is asked for anew when it is loaded
 * again or gone back to, and has it no more. It lies with the session, and only the session's cookie opens it.
 */
@Component
public class ShownOnce {

    private static final int SALT = Secret.fresh().length();

    private final JdbcClient db;

    ShownOnce(JdbcClient db) {
        this.db = db;
    }

    /** For the next time this browser asks for {@code page}; a form that is sent twice keeps it for the answer that is seen. */
    public void keep(HttpServletRequest request, String page, String secret) {
        String session = Cookies.read(request, Cookies.SESSION);
        if (session != null) {
            String salt = Secret.fresh(); // a key seals one thing
            byte[] sealed = Seal.close((page + "\n" + secret).getBytes(StandardCharsets.UTF_8), key(session, salt));
            byte[] both = Arrays.copyOf(salt.getBytes(StandardCharsets.US_ASCII), SALT + sealed.length);
            System.arraycopy(sealed, 0, both, SALT, sealed.length);
            db.sql("update user_session set shown_once = :secret where token_hash = :hash")
                    .param("secret", both)
                    .param("hash", Secret.hash(session))
                    .update();
        }
    }

    /** What was kept for this page, which thereby is gone; no browser is to keep the page then. */
    public @Nullable String take(HttpServletRequest request, HttpServletResponse response, String page) {
        String session = Cookies.read(request, Cookies.SESSION);
        byte[] kept = session == null ? null : kept(session);
        String[] opened = kept == null ? new String[0] : opened(Objects.requireNonNull(session), kept);
        if (opened.length < 2 || !opened[0].equals(page) || !taken(kept)) {
            return null;
        }
        response.setHeader("Cache-Control", "no-store");
        return opened[1];
    }

    private byte @Nullable [] kept(String session) {
        return db.sql("select shown_once from user_session where token_hash = :hash and shown_once is not null")
                .param("hash", Secret.hash(session))
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private boolean taken(byte @Nullable [] kept) {
        return db.sql("update user_session set shown_once = null where shown_once = :kept")
                        .param("kept", kept)
                        .update()
                == 1;
    }

    private static String[] opened(String session, byte[] kept) {
        String salt = new String(kept, 0, SALT, StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOfRange(kept, SALT, kept.length);
        return new String(Seal.open(sealed, key(session, salt)), StandardCharsets.UTF_8).split("\n", 2);
    }

    private static byte[] key(String session, String salt) {
        return Secret.hash("shown once " + salt + session);
    }
}
