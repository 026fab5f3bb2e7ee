package com.denaq.crm.merging.desk;

/** How much of a dealer comes along. */
public record Along(
        long people, long numbers, long activities, long steps, long papers, long files, long evidence, long notes) {

    public boolean nothing() {
        return people + numbers + activities + steps + papers + files + evidence + notes == 0;
    }
}
