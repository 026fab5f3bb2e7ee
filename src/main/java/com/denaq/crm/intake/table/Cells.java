package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.reading.ReadSite;
import com.denaq.crm.reading.Sites;
import com.denaq.crm.reading.WrittenPlace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a row by what they are. */
final class Cells {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_REMARK = 10_000;

    private static final Set<Column> SAYING_NOTHING = EnumSet.of(Column.NOTHING, Column.NAME, Column.REMARK);
    private static final Pattern BEGINNING = Pattern.compile("(?i)^(?:https?:/*)?(?:www(?:\\.|$))?");

    private final Map<Column, List<String>> cells = new EnumMap<>(Column.class);
    final String country;
    final Repairs repairs = new Repairs();

    @Nullable
    String called;

    /** @param country of phones that don't say theirs */
    Cells(String country) {
        this.country = country;
    }

    void put(Column column, String cell) {
        cells.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
    }

    /** What a cell plainly is. */
    void put(Cell kind, String cell) {
        List<String> several = kind == Cell.SITE ? repairs.sitesOf(cell) : List.of(cell);
        several.forEach(each -> put(kind.column, each));
        if (kind == Cell.PHONE && Phones.read(cell, country).stream().noneMatch(ReadPhone::readable)) {
            repairs.unread(Column.PHONE, cell); // 31-55-12 lacks the code of its town
        }
    }

    /** Whether there is a phone or an e-mail that can be read. */
    boolean reachable() {
        return Stream.of(Column.PHONE, Column.EMAIL, Column.CONTACT_PHONE, Column.CONTACT_EMAIL)
                .flatMap(column -> all(column).stream())
                .anyMatch(cell -> Cell.of(cell, country) != Cell.WORDS);
    }

    /** Whether there is anything about a company beside its name, be it a phone that can't be read. */
    boolean tellsMore() {
        return !SAYING_NOTHING.containsAll(cells.keySet());
    }

    /** Whether there is more in it than a number, or the beginning of an address. */
    static boolean wordy(String name) {
        return BEGINNING.matcher(name).replaceFirst("").codePoints().anyMatch(Character::isLetter);
    }

    /** What can't be read as what its column is stays with the company, and is told. */
    void unread(Column column, String cell) {
        repairs.unread(column, cell);
        put(Column.REMARK, cell);
    }

    WrittenPlace place(String homeCountry) {
        String city = first(Column.CITY);
        return WrittenPlace.of(city == null ? "" : city, homeCountry);
    }

    boolean has(Column column) {
        return cells.containsKey(column);
    }

    @Nullable
    String first(Column column) {
        return has(column) ? all(column).getFirst() : null;
    }

    List<String> all(Column column) {
        return cells.getOrDefault(column, List.of());
    }

    /** The name of the contact: as a whole, and of its parts those that this has not, in the order of speaking. */
    @Nullable
    String person() {
        String whole = first(Column.CONTACT);
        String had = whole == null ? "" : " " + whole.toLowerCase(Locale.ROOT) + " ";
        Stream<String> parts = Stream.of(
                        Column.CONTACT_FIRST_NAME, Column.CONTACT_MIDDLE_NAME, Column.CONTACT_LAST_NAME)
                .flatMap(column -> all(column).stream())
                .filter(part -> !had.contains(" " + part.toLowerCase(Locale.ROOT) + " "));
        String name =
                Stream.concat(all(Column.CONTACT).stream().limit(1), parts).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    /** The beginning of one that is longer than any such thing is. */
    @Nullable
    String tooLong() {
        return cells.entrySet().stream()
                .filter(each -> each.getKey() != Column.NOTHING)
                .flatMap(each -> each.getValue().stream()
                        .filter(cell -> cell.length() > (each.getKey() == Column.REMARK ? LONGEST_REMARK : LONGEST)))
                .findFirst()
                .map(cell -> cell.substring(0, 40))
                .orElse(null);
    }

    /** By what tells whose site it is; one below a host where many live, by its own address. */
    static @Nullable String called(String site) {
        ReadSite read = Sites.read(site);
        if (read.key() == null || read.url() == null) {
            return read.key();
        }
        String address = Sites.display(read.url());
        String own = read.key().substring(read.key().indexOf('/') + 1);
        if (own.equals(read.key())) {
            return own;
        }
        int page = address.toLowerCase(Locale.ROOT).indexOf("/" + own);
        boolean host = address.startsWith(own + ".");
        return host
                ? address.replaceFirst("[/?].*", "")
                : page < 0 ? read.key() : address.substring(0, page + 1 + own.length());
    }

    /** @param country where it lies, if somebody said so: elsewhere four digits may be all that it has */
    @Nullable
    String postcode(@Nullable String country) {
        String written = first(Column.POSTCODE);
        return written != null && "US".equals(country) ? repairs.postcode(written) : written;
    }
}
