package com.denaq.crm.access.setup;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Shows the setup code on the console, at each start while there is no admin. After the demo has made its people. */
@Component
@Order(10)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "denaq.command", havingValue = "false")
class SetupAnnouncement implements ApplicationRunner {

    private final Setup setup;
    private final Environment environment;

    SetupAnnouncement(Setup setup, Environment environment) {
        this.setup = setup;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (setup.waits()) {
            String port = environment.getProperty("local.server.port");
            System.out.println("Setup code: " + setup.freshCode());
            System.out.println("There is no admin yet: open http://localhost:" + port + "/setup and type the code.");
        }
    }
}
