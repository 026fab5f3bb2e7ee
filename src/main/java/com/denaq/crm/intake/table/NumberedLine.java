package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of what was pasted in which something stands.
 *
 * @param number 1 is the first
 * @param afterBlank whether it stands below one in which nothing does
 */
record NumberedLine(int number, String text, boolean afterBlank) {

    static List<NumberedLine> of(String text) throws BadTable {
        List<String> lines = text.lines().toList();
        List<NumberedLine> filled = new ArrayList<>();
        boolean blank = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.length() > LineLimit.MOST) {
                throw new BadTable("intake.table.long", "line", i + 1, "most", LineLimit.MOST);
            }
            if (!line.isEmpty()) {
                filled.add(new NumberedLine(i + 1, line, blank));
            }
            blank = line.isEmpty();
        }
        return filled;
    }
}
