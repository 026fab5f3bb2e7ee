package com.denaq.crm.duplicates.engine;

/** Whether two words are one with a slip of the finger. */
final class Likeness {

    private Likeness() {}

    static boolean nearly(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4 || a.chars().anyMatch(Character::isDigit) || b.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        int allowed = shorter >= 9 ? 2 : 1;
        if (Math.abs(a.length() - b.length()) <= allowed && distance(a, b, allowed) <= allowed && shorter >= 5) {
            return true;
        }
        String sound = Sound.of(a);
        return sound.length() >= 3 && sound.equals(Sound.of(b));
    }

    /** Damerau–Levenshtein (neighbours may change places), given up beyond the limit. */
    static int distance(String a, String b, int limit) {
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
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
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
}
