package com.denaq.crm.reading;

/** How many slips of the finger lie between two words: a letter more, less, another, or two that changed places. */
public final class Edits {

    private Edits() {}

    /** Damerau–Levenshtein; one more than the limit where it is beyond. What both begin and end with costs nothing. */
    public static int between(String a, String b, int limit) {
        int shorter = Math.min(a.length(), b.length());
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int toA = a.length() - end;
        int toB = b.length() - end;
        if (start == toA || start == toB) {
            return Math.abs(a.length() - b.length());
        }
        return limit == 0 || strange(a, toA, b, toB, start, limit)
                ? limit + 1
                : rows(a, start, toA, b, start, toB, limit);
    }

    /** Whether one has so many letters that the other hasn't that so few slips can't account for them. */
    private static boolean strange(String a, int toA, String b, int toB, int from, int limit) {
        long lettersA = letters(a, from, toA);
        long lettersB = letters(b, from, toB);
        return Long.bitCount(lettersA & ~lettersB) > limit || Long.bitCount(lettersB & ~lettersA) > limit;
    }

    /** A bit for each; letters that share one only hide a difference. */
    private static long letters(String text, int from, int to) {
        long letters = 0;
        for (int i = from; i < to; i++) {
            letters |= 1L << text.charAt(i); // of the character's number the last six bits count
        }
        return letters;
    }

    /** Row by row, no further from the diagonal than the limit. */
    private static int rows(String a, int fromA, int toA, String b, int fromB, int toB, int limit) {
        int width = toB - fromB;
        int height = toA - fromA;
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
            row[j] = limit + 1;
            before[j] = limit + 1;
        }
        for (int i = 1; i <= height; i++) {
            int first = Math.max(1, i - limit);
            int end = Math.min(width, i + limit);
            row[first - 1] = first == 1 ? i : limit + 1;
            int best = row[first - 1];
            char here = a.charAt(fromA + i - 1);
            for (int j = first; j <= end; j++) {
                char there = b.charAt(fromB + j - 1);
                int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (here == there ? 0 : 1));
                if (i > 1 && j > 1 && here == b.charAt(fromB + j - 2) && a.charAt(fromA + i - 2) == there) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                best = Math.min(best, cost);
            }
            if (best > limit) {
                return limit + 1;
            }
            if (end < width) {
                row[end + 1] = limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(limit + 1, last[width]);
    }
}
