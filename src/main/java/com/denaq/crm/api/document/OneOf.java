package com.denaq.crm.api.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is one of an enum's constants, as programs write them: {@code dead-end} for {@code DEAD_END}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface OneOf {

    Class<? extends Enum<?>> value();

    /** The name of a method of the constants: only those for which it is true. */
    String only() default "";

    /** Constants that don't occur here. */
    String[] without() default {};

    /** What else occurs. */
    String[] also() default {};

    /** Whether they are written as in Java: {@code ALREADY_HERE}. */
    boolean asIs() default false;
}
