package com.denaq.crm.access.signin;

import com.denaq.crm.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that nobody has set a password with: they may lie anywhere. */
@Component
public class UnusedLinks {

    private final JdbcClient db;

    UnusedLinks(JdbcClient db) {
        this.db = db;
    }

    /** From now on they open nothing. */
    public void end(UserId user) {
        db.sql("delete from password_link where user_id = :user and used_at is null")
                .param("user", user.value())
                .update();
    }
}
