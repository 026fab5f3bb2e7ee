package com.denaq.crm.activation;

import java.util.Locale;

/** Where our goods were seen. */
public enum EvidenceKind {
    SITE,
    PRICE_LIST,
    ORDER,
    API,
    OTHER;

    /** As message keys write it: {@code price-list}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
