package com.denaq.crm.dealers;

import com.denaq.crm.platform.audit.Changes;

/** What a correction changed, for the audit. */
public final class FactChanges {

    private FactChanges() {}

    /** Field by field; the names are those of {@link Facts}. */
    public static Changes between(Facts before, Facts after) {
        return new Changes()
                .field("name", before.name(), after.name())
                .field("site", before.site(), after.site())
                .field("street", before.street(), after.street())
                .field("postcode", before.postcode(), after.postcode())
                .field("city", before.city(), after.city())
                .field("region", before.region(), after.region())
                .field("country", before.country(), after.country())
                .field("zone", before.zone(), after.zone())
                .field("opens", before.opens(), after.opens())
                .field("closes", before.closes(), after.closes())
                .field("openDays", before.openDays(), after.openDays())
                .field("does", before.does(), after.does())
                .field("sells", before.sells(), after.sells())
                .field("buysNow", before.buysNow(), after.buysNow())
                .field("speaks", before.speaks(), after.speaks())
                .field("remark", before.remark(), after.remark());
    }
}
