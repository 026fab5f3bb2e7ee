package com.denaq.crm.steps;

/** Names a next step. */
public record StepId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
