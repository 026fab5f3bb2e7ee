package com.denaq.crm.platform.commands;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is different in a command's process: it starts none of the server's work, though it may leave jobs for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("denaq.command")
class CommandContext {

    @Bean
    DbSchedulerStarter noJobsHere() {
        return () -> {};
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor noRunnersHere() {
        return CommandContext::removeRunners;
    }

    private static void removeRunners(BeanDefinitionRegistry registry) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) registry;
        Stream.<Class<?>>of(ApplicationRunner.class, CommandLineRunner.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, true, false)))
                .forEach(registry::removeBeanDefinition);
    }
}
