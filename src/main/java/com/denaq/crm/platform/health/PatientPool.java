package com.denaq.crm.platform.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Waits long for a connection while all are at work; but who asked for a page doesn't wait for a database that isn't
 * there. The pool itself can't tell the one from the other, so its own time-out is short, and this asks it again and looks
 * after the database in between. Jobs wait in any case: they would only fail, and be logged, the more often.
 */
class PatientPool extends DelegatingDataSource {

    /** Under a rush requests wait for their turn rather than fail. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Supplier<Pulse> pulse;

    PatientPool(DataSource pool, Supplier<Pulse> pulse) {
        super(pool);
        this.pulse = pulse;
    }

    @Override
    public Connection getConnection() throws SQLException {
        boolean asked = RequestContextHolder.getRequestAttributes() != null;
        if (asked && pulse.get().lastGone() && pulse.get().gone()) {
            throw new SQLTransientConnectionException("The database is gone");
        }
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException none) {
                if ((asked && pulse.get().gone()) || System.nanoTime() - end > 0) {
                    throw none;
                }
            }
        }
    }
}
