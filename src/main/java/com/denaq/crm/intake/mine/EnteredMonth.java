package com.denaq.crm.intake.mine;

import java.time.LocalDate;

/**
 * What one month of the company brought somebody.
 *
 * @param entered all attempts: those that were here and the unique ones
 * @param here what was here already, be it seen at once or in review
 * @param unique what turned out to be new, or waits for review still
 * @param firms how many became firms in it, whenever they were entered
 */
public record EnteredMonth(LocalDate month, long entered, long here, long unique, long firms, long clients) {}
