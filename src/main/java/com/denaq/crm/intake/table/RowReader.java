package com.denaq.crm.intake.table;

import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Place;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.WrittenPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a company of a row, by what its columns are. */
public final class RowReader {

    private static final String SYSTEM = "import";
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.).*|.*/.*");

    private final String homeCountry;
    private final Unfolded unfolded;

    public RowReader(List<Column> columns, String homeCountry) {
        this.homeCountry = homeCountry;
        this.unfolded = new Unfolded(columns, homeCountry);
    }

    /** What a row is: a company, or something that can't be read, with a message key and its arguments. */
    public sealed interface Read {
        /** @param repairs of phones, sites, e-mails and postcodes, and those that can't be read */
        record Company(NewLead lead, Said said, List<Repair> repairs) implements Read {}

        record Unreadable(String key, List<Object> arguments) implements Read {
            static Unreadable because(String key, Object... namesAndValues) {
                return new Unreadable(key, List.of(namesAndValues));
            }
        }
    }

    public Read read(List<String> cells) {
        Unfolded.Row row = unfolded.of(cells);
        Read read = read(row.columns(), row.cells());
        if (row.notes().isEmpty() || !(read instanceof Read.Company company)) {
            return read;
        }
        List<Repair> all = new ArrayList<>(row.notes());
        all.addAll(company.repairs());
        return new Read.Company(company.lead(), company.said(), List.copyOf(all));
    }

    private Read read(List<Column> columns, List<String> cells) {
        LikelyCountry likely = new LikelyCountry(columns, homeCountry);
        Cells sorted = sorted(columns, cells, likely.of(cells));
        String name = sorted.first(Column.NAME);
        String site = sorted.first(Column.SITE);
        if (name == null && site != null) {
            name = Cells.called(site);
        }
        if (name == null && site == null && sorted.reachable()) {
            name = ""; // enough for asking whose it is
        }
        if (name == null || !name.isEmpty() && name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Read.Unreadable.because(site == null ? "intake.row.nameless" : "intake.row.site", "site", "" + site);
        }
        Read.Unreadable none = NoCompany.why(name, cells, sorted, homeCountry);
        if (none != null) {
            return none;
        }
        String typedCountry = sorted.first(Column.COUNTRY);
        String said = typedCountry == null ? null : Countries.code(typedCountry);
        if (typedCountry != null && said == null) {
            sorted.unread(Column.COUNTRY, typedCountry);
        }
        List<NewContact> people = new RowPeople(sorted).read();
        WrittenPlace place = sorted.place(homeCountry);
        boolean countrySaid = said != null || place.named(sorted.first(Column.REGION), homeCountry) != null;
        String country = said == null ? country(place, sorted) : said;
        return new Read.Company(
                NewLead.of(
                                facts(name, country, countrySaid, place, sorted),
                                sorted.all(Column.PHONE),
                                sorted.all(Column.EMAIL))
                        .countrySaid(countrySaid)
                        .with(people, ids(sorted)),
                new Said(
                        sorted.first(Column.STAGE),
                        sorted.first(Column.OWNER),
                        sorted.first(Column.REFUSAL_REASON),
                        sorted.first(Column.TRY_AGAIN_ON)),
                sorted.repairs.notes());
    }

    /** Whether it is called by its site alone, as a row that has no name is. */
    public static boolean namedBySite(Facts facts) {
        return facts.site() != null && facts.name().equals(Cells.called(facts.site()));
    }

    private Cells sorted(List<Column> columns, List<String> cells, String country) {
        Cells sorted = new Cells(country);
        for (int i = 0; i < cells.size() && i < columns.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty() && !Absent.in(columns.get(i), cell, country)) {
                put(sorted, columns.get(i), cell);
            }
        }
        for (int i = columns.size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) { // where a comma stood in a cell, say
                sorted.unread(Column.NOTHING, cells.get(i).strip());
            }
        }
        String called = sorted.called;
        if (called != null && !sorted.has(Column.SITE)) {
            sorted.put(Column.SITE, called);
        }
        return sorted;
    }

    /** What is plainly a phone stays one in the column of sites, too; without a country nobody's number is read. */
    private void put(Cells cells, Column column, String cell) {
        switch (column) {
            case ANYTHING -> {
                Cell kind = Cell.of(cell, cells.country);
                cells.put(kind == Cell.WORDS && cells.has(Column.NAME) ? Column.REMARK : kind.column, cell);
            }
            case NAME -> named(cells, cell);
            case SITE, PHONE, EMAIL -> {
                Cell kind = Cell.of(cell, cells.country);
                if (kind == Cell.WORDS || kind == Cell.EMAIL) {
                    repaired(cells, kind == Cell.WORDS ? column : kind.column, cell);
                } else {
                    cells.put(kind, cell);
                }
            }
            case CITY, REGION, REMARK -> {
                Cell kind = Cell.of(cell, cells.country); // where the lines of a list don't all have the same order
                cells.put(kind == Cell.WORDS ? column : kind.column, cell);
            }
            case CONTACT_PHONE, CONTACT_EMAIL -> repaired(cells, column, cell);
            default -> cells.put(column, cell);
        }
    }

    /** Nobody is called like a phone or an e-mail; who is called like a site has it. */
    private void named(Cells cells, String cell) {
        Cell kind = Cell.of(cell, cells.country);
        boolean name = switch (kind) {
            case WORDS -> true;
            case EMAIL -> cell.indexOf(' ') > 0;
            case SITE -> !ADDRESS.matcher(cell).matches();
            case PHONE -> false;
        };
        cells.put(name ? Column.NAME : kind.column, cell);
        cells.called = name && kind == Cell.SITE ? cell : cells.called;
    }

    private void repaired(Cells cells, Column column, String cell) {
        switch (column) {
            case SITE -> cells.repairs.sites(cell).forEach(each -> cells.put(column, each));
            case PHONE, CONTACT_PHONE -> cells.put(column, cells.repairs.phone(column, cell, cells.country));
            default -> cells.repairs.emails(column, cell).forEach(each -> cells.put(column, each));
        }
    }

    /** As far as its place and phones tell, of whomever they are. */
    private String country(WrittenPlace place, Cells cells) {
        List<String> phones = new ArrayList<>(cells.all(Column.PHONE));
        phones.addAll(cells.all(Column.CONTACT_PHONE));
        return place.country(cells.first(Column.REGION), phones, homeCountry);
    }

    private static Facts facts(String name, String country, boolean countrySaid, WrittenPlace written, Cells cells) {
        String region = Places.regionOnly(cells.first(Column.REGION), country);
        Place place = region == null ? written.in(country) : new Place(written.town(), region, country);
        boolean sure = countrySaid || place.region() != null && Places.isRegion(place.region(), country);
        String postcode = cells.postcode(sure ? country : null);
        List<String> remarks = new ArrayList<>(cells.all(Column.REMARK));
        cells.all(Column.SITE).stream().skip(1).forEach(remarks::add);
        Facts plain = Facts.of(name, country);
        return new Facts(
                name,
                cells.first(Column.SITE),
                cells.first(Column.STREET),
                postcode == null ? written.postcode() : postcode,
                place.city(),
                place.region(),
                country,
                null,
                plain.opens(),
                plain.closes(),
                plain.openDays(),
                cells.first(Column.DOES),
                cells.first(Column.SELLS),
                cells.first(Column.BUYS_NOW),
                cells.first(Column.SPEAKS),
                remarks.isEmpty() ? null : String.join("\n", remarks));
    }

    private static List<ExternalId> ids(Cells cells) {
        String id = cells.first(Column.EXTERNAL_ID);
        return id == null || id.length() > 200 ? List.of() : List.of(new ExternalId(SYSTEM, id));
    }
}
