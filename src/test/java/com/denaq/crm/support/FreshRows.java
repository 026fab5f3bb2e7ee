package com.denaq.crm.support;

import com.denaq.crm.platform.database.DataReplaced;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Empties the database before each test, before any transaction of the test begins. */
class FreshRows implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 2500; // after injection, before transactions
    }

    @Override
    public void beforeTestClass(TestContext test) {
        if (kept(test)) {
            empty(test);
        }
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (!kept(test)) {
            empty(test);
        }
    }

    private static boolean kept(TestContext test) {
        return AnnotatedElementUtils.hasAnnotation(test.getTestClass(), KeepRows.class);
    }

    private static void empty(TestContext test) {
        test.getApplicationContext(); // migrates
        TestDatabase.empty();
        test.getApplicationContext().getBean(TestClock.class).reset();
        test.getApplicationContext().publishEvent(new DataReplaced());
    }
}
