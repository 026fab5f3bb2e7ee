package com.denaq.crm.dealers;

/** Names a dealer; on the screen {@code D-48213}. */
public record DealerId(long value) {

    public String number() {
        return "D-" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
