package com.denaq.crm.statistics.figures;

import java.time.LocalDate;

/**
 * A figure of one user.
 *
 * @param day the first of the step it was counted in; of the period where no steps were asked for
 * @param user 0: nobody
 * @param n can be below zero, where more was taken back than done
 */
public record Cell(LocalDate day, long user, String what, String detail, long n) {}
