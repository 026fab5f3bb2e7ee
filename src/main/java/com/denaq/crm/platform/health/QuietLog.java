package com.denaq.crm.platform.health;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import com.denaq.crm.platform.database.DatabaseGone;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * While the database is away whoever asks it fails: jobs, the library that looks for jobs, the pool. A stack trace of each
 * would be a thousand lines in a minute that say the same, so they are counted, and {@link Outage} says it once for all.
 */
@Component
class QuietLog extends Filter<ILoggingEvent> implements InitializingBean, DisposableBean {

    private final Pulse pulse;

    QuietLog(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public void afterPropertiesSet() {
        start();
        appenders().forEach(each -> each.addFilter(this));
    }

    @Override
    public void destroy() {
        for (Appender<ILoggingEvent> each : appenders()) {
            List<Filter<ILoggingEvent>> others = each.getCopyOfAttachedFiltersList();
            others.remove(this);
            each.clearAllFilters();
            others.forEach(each::addFilter);
        }
    }

    private static List<Appender<ILoggingEvent>> appenders() {
        List<Appender<ILoggingEvent>> all = new ArrayList<>();
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(all::add);
        }
        return all;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)
                && event.getThrowableProxy() instanceof ThrowableProxy proxy
                && saysSo(proxy.getThrowable())) {
            pulse.outage().unwritten(DatabaseGone.reason(proxy.getThrowable()));
            return FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }

    /** The pool says the same of one that is silent and of itself, where all its connections are at work. */
    private boolean saysSo(Throwable failure) {
        return DatabaseGone.caused(failure) || (DatabaseGone.inVain(failure) && !pulse.felt());
    }
}
