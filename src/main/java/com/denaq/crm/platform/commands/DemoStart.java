package com.denaq.crm.platform.commands;

import com.denaq.crm.platform.settings.Settings;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the demo's data made at its first start, all or nothing. Comes before other runners. */
@Component
@Order(0)
@ConditionalOnWebApplication
class DemoStart implements ApplicationRunner {

    private static final String FILLED = "demo.filled";

    private final Optional<DemoData> data;
    private final Settings settings;
    private final TransactionTemplate transaction;

    DemoStart(
            @Value("${denaq.demo}") boolean demo,
            Optional<DemoData> data,
            Settings settings,
            TransactionTemplate transaction) {
        this.data = data.filter(filled -> demo);
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        data.ifPresent(demo -> {
            transaction.executeWithoutResult(status -> fillOnce(demo));
            demo.announce();
        });
    }

    private void fillOnce(DemoData demo) {
        if (settings.text(FILLED, "").isEmpty()) {
            demo.fill();
            settings.put(FILLED, "true");
        }
    }
}
