package com.denaq.crm.dealers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a dealer said no.
 *
 * @param reason the id in {@code refusal_reason}
 * @param tryAgainOn when to try again by itself, a day in the dealer's zone; null for never
 */
public record Refusal(
        long reason, @Nullable String note, @Nullable LocalDate tryAgainOn) {}
