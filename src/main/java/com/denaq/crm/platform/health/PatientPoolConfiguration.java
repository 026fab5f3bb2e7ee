package com.denaq.crm.platform.health;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the {@link PatientPool} before the pool, for all who take a connection. */
@Configuration(proxyBeanMethods = false)
class PatientPoolConfiguration {

    @Bean
    static BeanPostProcessor patience(ObjectProvider<Pulse> pulse) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new PatientPool(pool, pulse::getObject) : bean;
            }
        };
    }
}
