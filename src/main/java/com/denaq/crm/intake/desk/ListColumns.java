package com.denaq.crm.intake.desk;

import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the columns of a list were taken for, in words: whoever sees it sees as well what is lost. */
final class ListColumns {

    /** Nobody reads more. */
    private static final int MOST = 8;

    private ListColumns() {}

    /** @param above so many rows stand above the headings */
    static String told(Screen screen, LeadList list, int above) {
        String columns = list.columns().stream()
                .filter(each -> each != Column.NOTHING)
                .distinct()
                .map(each -> screen.t(each.key()))
                .collect(Collectors.joining(", "));
        String taken = screen.t(
                list.remembered() ? "intake.list.columns-as-last-time" : "intake.list.columns", "columns", columns);
        Stream<String> sheet = list.sheets().isEmpty()
                ? Stream.empty()
                : Stream.of(screen.t("intake.list.sheet", "sheet", list.sheets().get(list.sheet())));
        Stream<String> titles = above == 0 ? Stream.empty() : Stream.of(screen.t("intake.list.above", "count", above));
        return Stream.of(sheet, Stream.of(taken), leftOut(screen, list), titles)
                .flatMap(each -> each)
                .collect(Collectors.joining(". "));
    }

    private static Stream<String> leftOut(Screen screen, LeadList list) {
        List<String> headings = list.headings() == null ? List.of() : list.headings();
        List<String> out = IntStream.range(
                        0, Math.min(headings.size(), list.columns().size()))
                .filter(i -> list.columns().get(i) == Column.NOTHING)
                .mapToObj(headings::get)
                .filter(heading -> heading.codePoints().anyMatch(Character::isLetter))
                .toList();
        String told = out.stream().limit(MOST).collect(Collectors.joining(", "));
        return out.isEmpty()
                ? Stream.empty()
                : Stream.of(screen.t(
                        "intake.list.columns-left-out", "columns", told, "more", Math.max(0, out.size() - MOST)));
    }
}
