package com.denaq.crm.bench;

import java.util.function.Supplier;

/**
 * Something that people do all day.
 *
 * @param client who does it this time
 * @param goal for the 95th percentile of its time at a million dealers, in milliseconds
 * @param share how often it comes in the mix of a day
 */
record Case(String name, Supplier<Client> client, double goal, int share, Supplier<Request> request) {}
