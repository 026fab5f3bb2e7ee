package com.denaq.crm.support;

import com.denaq.crm.DenaqCrm;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test on the whole application and real PostgreSQL. Each test begins with a database as just migrated (unless the
 * class says {@code @KeepRows}) and with the {@link TestClock} at its start. All such tests share one application,
 * so don't add properties or beans of your own: that would start another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = DenaqCrm.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Configuration.class, TestUsers.class, TestClients.class, TestDealers.class})
@TestExecutionListeners(listeners = FreshRows.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {}
