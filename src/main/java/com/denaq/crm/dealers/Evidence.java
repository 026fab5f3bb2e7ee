package com.denaq.crm.dealers;

/** Answered by {@code activation}: whether anything shows that an account really resells. */
public interface Evidence {
    boolean shown(DealerId dealer);
}
