package com.denaq.crm.intake.mine;

/**
 * Which of somebody's leads are looked at one by one.
 *
 * @param newest so many of the latest; 0: all
 * @param dealers those only; none: any
 */
record Among(int newest, Long... dealers) {

    static Among newest(int most) {
        return new Among(most);
    }

    static Among these(Long... dealers) {
        return new Among(0, dealers);
    }

    String condition() {
        return dealers.length == 0 ? "" : " and l.dealer_id = any((select :among)::bigint[])";
    }

    /** Constants, which have plans of their own. {@code offset 0} keeps the order that they are looked at in. */
    String limit() {
        return newest == 0 ? " offset 0" : " limit " + newest;
    }
}
