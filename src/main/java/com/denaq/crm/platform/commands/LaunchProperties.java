package com.denaq.crm.platform.commands;

import com.denaq.crm.platform.database.Database;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Hands the command line and the database to Spring as properties, before everything else that sets them. */
record LaunchProperties(Options options, Database database, boolean command)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", options.port());
        properties.put("denaq.data", options.data().toAbsolutePath().normalize().toString());
        properties.put("denaq.demo", options.demo());
        properties.put("denaq.command", command);
        properties.put("spring.datasource.url", database.url());
        if (database.user() != null) {
            properties.put("spring.datasource.username", database.user());
        }
        if (database.password() != null) {
            properties.put("spring.datasource.password", database.password());
        }
        String proxies = System.getenv("DENAQ_PROXIES");
        if (proxies != null && !proxies.isBlank()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", proxies);
        }
        if (database.equals(Database.NONE)) {
            properties.put("spring.flyway.enabled", false);
        }
        if (command) {
            properties.put("spring.datasource.hikari.maximum-pool-size", 4);
            properties.put("spring.datasource.hikari.minimum-idle", 0);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", properties));
    }
}
