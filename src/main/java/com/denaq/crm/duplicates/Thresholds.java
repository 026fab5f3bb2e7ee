package com.denaq.crm.duplicates;

import com.denaq.crm.duplicates.engine.score.Weights;
import com.denaq.crm.platform.settings.Settings;

/**
 * From how much evidence on a company is called already here, and shown as similar: in hundredths of a bit, as the
 * settings of those names keep them.
 */
public record Thresholds(int here, int similar) {

    public static final String HERE = "duplicates.here";
    public static final String SIMILAR = "duplicates.similar";

    /** Those that were measured best. */
    public static final Thresholds MEASURED = new Thresholds(Weights.HERE, Weights.SIMILAR);

    /** What an admin may choose from. */
    public static final int LEAST = -1500;

    public static final int MOST = 3000;

    /** As the engine uses them. */
    public Weights weights() {
        return Weights.ofHundredths(here, similar);
    }

    public static Thresholds of(Settings settings) {
        return new Thresholds(settings.number(HERE, MEASURED.here), settings.number(SIMILAR, MEASURED.similar));
    }
}
