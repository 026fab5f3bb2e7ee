package com.denaq.crm.dealers;

import java.util.List;

/** Answered by {@code papers}: which required papers a firm still lacks. */
public interface PaperCheck {
    List<Missing> missing(DealerId dealer);
}
