package com.denaq.crm.intake.entering;

import com.denaq.crm.platform.jobs.Portions;
import com.denaq.crm.platform.jobs.SetGoing;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the erased looked for in the background, on whichever instance is free, until it has come through. */
@Configuration(proxyBeanMethods = false)
class SeekingJob {

    private static final Logger LOG = LoggerFactory.getLogger(SeekingJob.class);
    private static final Duration LATER = Duration.ofHours(1);

    @Bean
    CustomTask<Long> erasedPersonTask(Seeking seeking, Portions portions, SetGoing setGoing, Clock clock) {
        return portions.task(Traces.TASK, seeking::portion, id -> {
            LOG.error("Lists can't be looked through for somebody who was erased; in an hour they are again");
            setGoing.at(Traces.TASK, id, clock.instant().plus(LATER));
        });
    }

    /** What was under way when this or another instance ended goes on, also in a backup that was restored. */
    @Component
    @ConditionalOnProperty(name = "denaq.command", havingValue = "false", matchIfMissing = true)
    static class Resuming {

        private final Seeking seeking;
        private final SetGoing setGoing;

        Resuming(Seeking seeking, SetGoing setGoing) {
            this.seeking = seeking;
            this.setGoing = setGoing;
        }

        @EventListener(ApplicationReadyEvent.class)
        void resume() {
            seeking.underWay().forEach(id -> setGoing.now(Traces.TASK, id));
        }
    }
}
