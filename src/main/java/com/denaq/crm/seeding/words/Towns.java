package com.denaq.crm.seeding.words;

import com.denaq.crm.reading.Clocks;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Where dealers are: big towns more often. */
public final class Towns {

    /** A town with what its numbers and postcodes begin with. */
    public record Town(String city, String region, List<String> areas, String postcode, ZoneId zone) {}

    private final List<Town> weighted = new ArrayList<>();

    public Towns() {
        for (String line : Lines.raw("towns.txt")) {
            String[] cell = line.split(" \\| ");
            Town town = new Town(
                    cell[0],
                    cell[1],
                    List.of(cell[2].split(" ")),
                    cell[3],
                    Clocks.at(cell[0], cell[1], null, "US", List.of()));
            IntStream.range(0, Integer.parseInt(cell[4])).forEach(each -> weighted.add(town));
        }
    }

    public Town any(SplittableRandom chance) {
        return weighted.get(chance.nextInt(weighted.size()));
    }
}
