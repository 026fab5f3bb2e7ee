package com.denaq.crm.dealers;

/** An entry that had been taken back is out of the recycle bin: it counts again. */
public record EntryRestored(DealerId dealer) {}
