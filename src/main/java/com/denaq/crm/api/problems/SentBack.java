package com.denaq.crm.api.problems;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As what the same thing is read: that may be sent back whole, members that only it has are let pass and not written. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SentBack {

    Class<? extends Record>[] value();
}
