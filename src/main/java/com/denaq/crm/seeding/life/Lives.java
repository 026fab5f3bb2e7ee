package com.denaq.crm.seeding.life;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The lives of many dealers, the same ones for the same seed, world and first numbers. */
public final class Lives {

    private final World world;
    private final long seed;
    private final List<Fate> fates;
    private long told;
    private @Nullable Life before;

    public Lives(World world, long seed) {
        this.world = world;
        this.seed = seed;
        fates = Fate.mixed(world.fictional());
    }

    /** Tells the lives of so many more. */
    public void tell(int count, Rows rows) {
        for (int i = 0; i < count; i++) {
            SplittableRandom chance = new SplittableRandom(seed * 1_000_003L + told);
            Fate fate = fates.get((int) (told * 7 % fates.size()));
            boolean similar = fate == Fate.IN_REVIEW || fate == Fate.SAME_AFTER_ALL;
            Life life = new Life(world, rows, before, similar, chance);
            new Story(life, fate).tell();
            before = life.deletedAt == null && !similar ? life : before;
            told++;
        }
    }
}
