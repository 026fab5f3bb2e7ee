package com.denaq.crm.statistics.figures;

/**
 * A figure of one user.
 *
 * @param user 0: nobody
 * @param n can be below zero, where more was taken back than done
 */
public record Cell(long user, String what, String detail, long n) {}
