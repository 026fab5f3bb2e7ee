package com.denaq.crm.platform.health;

/** How this instance is: UP or DOWN. */
record Health(String status) {
    static final Health UP = new Health("UP");
    static final Health DOWN = new Health("DOWN");
}
