package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Table.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The headings of the files of dealers that this program writes itself: of a list, in English and Russian, and of the command
 * line. In those an owner is the agent; in anybody else's it is whoever owns the shop.
 */
final class OwnHeadings {

    private static final Pattern NUMBER = Pattern.compile("D-\\d+");
    private static final Set<String> NUMBERS = Set.of("number", "номер");

    /** So many headings that are rare elsewhere. */
    private static final int ENOUGH = 3;

    private static final Map<String, Column> KNOWN = new HashMap<>();
    private static final Set<String> TELLING = new HashSet<>();

    static {
        usual(Column.NAME, "name, название");
        usual(Column.SITE, "site, сайт");
        usual(Column.PHONE, "phone, phones, телефон");
        usual(Column.EMAIL, "emails");
        usual(Column.STREET, "street");
        usual(Column.POSTCODE, "postcode");
        usual(Column.CITY, "city");
        usual(Column.REGION, "region");
        usual(Column.COUNTRY, "country");
        usual(Column.OWNER, "owner, владелец");
        usual(Column.DOES, "does");
        usual(Column.SELLS, "sells");
        usual(Column.BUYS_NOW, "buys now");
        usual(Column.SPEAKS, "speaks");
        usual(Column.REMARK, "remark");
        usual(Column.CONTACT, "contacts");
        usual(Column.NOTHING, "id, number, номер, since, opens, closes, source, external ids");
        telling(Column.STAGE, "stage, стадия");
        telling(Column.REFUSAL_REASON, "why it refused, dead end reason, причина отказа");
        telling(Column.REMARK, "dead end note");
        telling(Column.TRY_AGAIN_ON, "try again, try again on, снова");
        telling(Column.CITY, "place, место");
        telling(
                Column.NOTHING,
                "time zone, in review, next step, next step due, due their time, last activity, last activity at, entered,"
                        + " entered by, created at, часовой пояс, следующий шаг, срок по их времени, последнее событие, когда,"
                        + " внесен, кто внес");
    }

    private OwnHeadings() {}

    private static void usual(Column column, String headings) {
        List.of(headings.split(", ")).forEach(each -> KNOWN.put(each, column));
    }

    private static void telling(Column column, String headings) {
        usual(column, headings);
        TELLING.addAll(List.of(headings.split(", ")));
    }

    /**
     * What the columns are, by their places; none where the file is not one of ours: ours number their dealers, or say
     * several things that hardly anybody else's do.
     *
     * @param rows those below the headings
     */
    static Map<Integer, Column> in(List<String> names, List<Row> rows) {
        Map<Integer, Column> own = new TreeMap<>();
        boolean numbered = false;
        int telling = 0;
        for (int i = 0; i < names.size(); i++) {
            String heading = Headings.whole(names.get(i));
            Column column = KNOWN.get(heading);
            if (column != null) {
                own.put(i, column);
                telling += TELLING.contains(heading) ? 1 : 0;
                numbered |= NUMBERS.contains(heading) && numbers(Columns.cells(rows, i));
            }
        }
        return numbered || telling >= ENOUGH ? own : Map.of();
    }

    private static boolean numbers(List<String> cells) {
        return !cells.isEmpty()
                && cells.stream().allMatch(each -> NUMBER.matcher(each.strip()).matches());
    }
}
