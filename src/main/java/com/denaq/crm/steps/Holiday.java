package com.denaq.crm.steps;

import java.time.LocalDate;

/** A day on which nobody works in a country. The code ends the message key {@code steps.holiday.…}. */
public record Holiday(LocalDate date, String code) {}
