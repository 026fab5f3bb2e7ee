package com.denaq.crm.platform.commands;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Hands the command line to Spring as properties, before everything else that sets them. */
record LaunchProperties(Options options, boolean command)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", options.port());
        properties.put("denaq.demo", options.demo());
        properties.put("denaq.command", command);
        properties.put("denaq.address", CompanyAddress.read(System.getenv(CompanyAddress.SETTING)));
        String proxies = System.getenv(Proxies.SETTING);
        if (!command && proxies != null && !proxies.isBlank()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", Proxies.networks(proxies));
        }
        if (command) {
            properties.put("spring.datasource.hikari.maximum-pool-size", 4);
            properties.put("spring.datasource.hikari.minimum-idle", 0);
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", properties));
    }
}
