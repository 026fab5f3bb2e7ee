package com.denaq.crm.duplicates.engine.words;

/** How many slips of the finger lie between two words: a letter more, less, another, or two that changed places. */
public final class Edits {

    private Edits() {}

    /** Damerau–Levenshtein, given up beyond the limit. */
    public static int between(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cheapest(a, b, i, j, row, last, before);
                best = Math.min(best, row[j]);
            }
            if (best > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[] row, int[] last, int[] before) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        boolean crossed = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return crossed ? Math.min(cost, before[j - 2] + 1) : cost;
    }
}
