package com.denaq.crm.distribution.handing;

import com.denaq.crm.platform.jobs.Portions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has a hand-over done in the background, on whichever instance is free. */
@Configuration(proxyBeanMethods = false)
class HandOverJob {

    /** Its data is the hand-over's id. */
    static final TaskDescriptor<Long> TASK = TaskDescriptor.of("hand-over", Long.class);

    @Bean
    CustomTask<Long> handOverTask(HandOverWork work, Portions portions) {
        return portions.task(TASK, work::portion, work::giveUp);
    }
}
