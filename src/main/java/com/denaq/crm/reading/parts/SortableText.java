package com.denaq.crm.reading.parts;

/** Bytes as text in the same order: six bits a letter, the letters in the order of ASCII. */
public final class SortableText {

    private static final String LETTERS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private SortableText() {}

    public static String of(byte[] bytes, int length) {
        StringBuilder out = new StringBuilder(length * 4 / 3 + 1);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < length; i++) {
            held = (held << 8 | bytes[i] & 0xff) & 0xffff;
            bits += 8;
            while (bits >= 6) {
                bits -= 6;
                out.append(LETTERS.charAt(held >> bits & 63));
            }
        }
        if (bits > 0) {
            out.append(LETTERS.charAt(held << (6 - bits) & 63));
        }
        return out.toString();
    }
}
