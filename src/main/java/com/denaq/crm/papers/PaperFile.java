package com.denaq.crm.papers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded for a paper.
 *
 * @param code of the paper
 * @param by the name of who uploaded it
 */
public record PaperFile(
        String code,
        long id,
        String name,
        Instant at,
        @Nullable String by) {}
