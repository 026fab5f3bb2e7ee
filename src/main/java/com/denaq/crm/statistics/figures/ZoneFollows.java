package com.denaq.crm.statistics.figures;

import com.denaq.crm.platform.settings.SettingsChanged;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Another zone makes other days of what people did: the figures are counted anew in the background. */
@Configuration(proxyBeanMethods = false)
class ZoneFollows {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("figures-anew");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ZoneFollows(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Bean
    static OneTimeTask<Void> figuresAnewTask(FigureKeeping keeping) {
        return Tasks.oneTime(TASK).execute((instance, context) -> keeping.rebuild());
    }

    @EventListener
    void follow(SettingsChanged changed) {
        if (changed.keys().contains("company.zone")) {
            scheduler
                    .getObject()
                    .schedule(TASK.instance(UUID.randomUUID().toString()).scheduledTo(clock.instant()));
        }
    }
}
