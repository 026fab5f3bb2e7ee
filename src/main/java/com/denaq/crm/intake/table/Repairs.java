package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Mended;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.reading.Sites;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs what spreadsheets and hurried fingers do to phones, sites, e-mails and postcodes, and notes it and how people were read. For one row. */
final class Repairs {

    private static final int LONGEST = 300;
    private static final Pattern EXPONENT = Pattern.compile("\\+?(\\d)(?:[.,](\\d+))?[eE]\\+?(\\d{1,2})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{3})/(\\d{3})/(\\d{4})");
    private static final Pattern LOST_ZEROS = Pattern.compile("\\d{3,4}(?:-\\d{4})?");
    private static final Pattern PLAIN = Pattern.compile("[\\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,4}[A-Za-z]{2,24}");
    private static final Pattern BLANK_AT_DOT = Pattern.compile("\\s*\\.\\s*");
    private static final Pattern BETWEEN_SITES = Pattern.compile("\\s*[,;][\\s,;]*");
    private static final Pattern WRONG_DOT = Pattern.compile("(?<=[\\p{L}\\p{N}])\\s*[,;]\\s*(?=[\\p{L}\\p{N}])");

    private final List<Repair> notes = new ArrayList<>();

    List<Repair> notes() {
        return List.copyOf(notes);
    }

    void unread(Column column, String typed) {
        notes.add(new Repair(column, typed, null));
    }

    void read(Column column, String typed, String as) {
        notes.add(new Repair(column, typed, as));
    }

    String phone(Column column, String typed, String country) {
        String fixed = fixedPhone(typed);
        if (Phones.read(fixed, country).stream().noneMatch(ReadPhone::readable)) {
            unread(column, typed);
            return typed;
        }
        return noted(column, typed, fixed);
    }

    /** {@code 1.3105551234E10}; of {@code 1.31056E+10} the last digits are lost. */
    private static String fixedPhone(String typed) {
        Matcher exponent = EXPONENT.matcher(typed);
        if (exponent.matches()) {
            int digits = exponent.group(2) == null ? 0 : exponent.group(2).length();
            int power = Integer.parseInt(exponent.group(3));
            boolean whole = power < 16 && power - digits <= 1;
            return whole ? new BigDecimal(typed.replace("+", "").replace(',', '.')).toPlainString() : typed;
        }
        Matcher slashes = SLASHES.matcher(typed);
        return slashes.matches() ? slashes.replaceFirst("$1-$2-$3") : Mended.phone(typed);
    }

    /** Of several the first that tells whose it is comes first; the others are told beside it. */
    List<String> sites(String typed) {
        List<String> several = sitesOf(typed);
        return several.size() > 1 ? several : List.of(site(typed));
    }

    /** The same where it can be read as it is. */
    List<String> sitesOf(String typed) {
        List<String> several = apart(typed);
        if (several.isEmpty()) {
            return List.of(typed);
        }
        notes.add(new Repair(Column.SITE, typed, several.getFirst()));
        return several;
    }

    /** {@code a.com;b.com}, and the site of {@code a.com,ask}; empty: it is one at most. */
    private static List<String> apart(String typed) {
        if (typed.indexOf(',') < 0 && typed.indexOf(';') < 0 || typed.length() > LONGEST) {
            return List.of();
        }
        List<String> parts = List.of(BETWEEN_SITES.split(typed));
        boolean first = parts.size() > 1 && Sites.whole(parts.getFirst());
        boolean several = first && parts.stream().allMatch(Sites::whole)
                || first && Sites.read(typed).url() == null && !Sites.whole(dotted(typed));
        return several
                ? parts.stream()
                        .sorted(Comparator.comparing(part -> Sites.read(part).key() == null))
                        .toList()
                : List.of();
    }

    private String site(String typed) {
        if (typed.length() > LONGEST) {
            return typed;
        }
        String plain = Mended.scheme(typed);
        for (String each : List.of(plain, dotted(plain))) {
            if (Sites.read(each).url() != null) {
                String fixed = each.equals(typed) ? typed : Sites.display(each);
                return noted(Column.SITE, typed, fixed);
            }
        }
        notes.add(new Repair(Column.SITE, typed, null));
        return typed;
    }

    private static String dotted(String site) {
        String dots = WRONG_DOT.matcher(site).replaceAll(".");
        return BLANK_AT_DOT
                .matcher(dots)
                .replaceAll(".")
                .replaceFirst("^www (?=\\S+ \\S+$)", "www.")
                .replaceFirst("^(www\\.\\S+) (\\p{L}{2,})$", "$1.$2");
    }

    List<String> emails(Column column, String typed) {
        if (typed.length() > LONGEST || PLAIN.matcher(typed).matches()) {
            return List.of(typed);
        }
        for (String each : List.of(typed, fixedEmail(typed))) {
            List<ReadEmail> read = Emails.read(each);
            if (read.stream().allMatch(ReadEmail::readable)) {
                List<String> addresses = read.stream().map(ReadEmail::shown).toList();
                String all = String.join(", ", addresses);
                if (!all.equalsIgnoreCase(typed) && read.size() == 1) {
                    notes.add(new Repair(column, typed, all));
                }
                return addresses;
            }
        }
        notes.add(new Repair(column, typed, null));
        return List.of(typed);
    }

    private static String fixedEmail(String typed) {
        String joined = typed.replaceAll("\\s*@+\\s*", "@").replaceAll("\\.{2,}", ".");
        int at = joined.lastIndexOf('@');
        return at < 0 ? joined : joined.substring(0, at) + dotted(joined.substring(at));
    }

    /** One of the United States. A sheet that keeps it as a number has lost the zeros before it: 6103 is 06103. */
    String postcode(String typed) {
        boolean lost = LOST_ZEROS.matcher(typed).matches();
        return lost ? noted(Column.POSTCODE, typed, "0".repeat(5 - typed.split("-")[0].length()) + typed) : typed;
    }

    private String noted(Column column, String typed, String fixed) {
        if (!fixed.equals(typed)) {
            notes.add(new Repair(column, typed, fixed));
        }
        return fixed;
    }
}
