package com.denaq.crm.contacts;

/** Names a person at a dealer. */
public record ContactId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
