package com.denaq.crm.intake.mine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The figures of a span, and the bars of its chart: three a month, drawn 620 wide and 196 high. */
public record FiguresView(FigureSpan span, LocalDate first, List<EnteredMonth> months) {

    private static final int LEFT = 38;
    private static final int WIDTH = 566;
    private static final int FLOOR = 170;
    private static final int HEIGHT = 128;
    private static final int MOST_MONTHS = 12;

    public long sum(ToLongFunction<EnteredMonth> figure) {
        return months.stream().mapToLong(figure).sum();
    }

    public double uniqueShare() {
        long entered = sum(EnteredMonth::entered);
        return entered == 0 ? 0 : (double) sum(EnteredMonth::unique) / entered;
    }

    public boolean any() {
        return sum(EnteredMonth::entered) + sum(EnteredMonth::firms) + sum(EnteredMonth::clients) > 0;
    }

    public List<EnteredMonth> latestFirst() {
        return months.reversed();
    }

    /** A bar; {@code kind} is 1 entered, 2 unique, 3 became firms. */
    public record Bar(int kind, int x, int y, int width, int height, long value) {}

    /** A month with its bars; {@code middle} is where its name stands. */
    public record Column(EnteredMonth month, int middle, List<Bar> bars) {}

    /** The latest ones, as many as can be told apart. */
    public List<Column> columns() {
        List<EnteredMonth> shown = months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
        int step = WIDTH / Math.max(shown.size(), 6);
        int wide = Math.max(6, (step - 16) / 4);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            EnteredMonth month = shown.get(i);
            int x = LEFT + i * step + 8;
            columns.add(new Column(
                    month,
                    x + (3 * wide + 6) / 2,
                    List.of(
                            bar(1, x, wide, month.entered()),
                            bar(2, x + wide + 3, wide, month.unique()),
                            bar(3, x + 2 * (wide + 3), wide, month.firms()))));
        }
        return columns;
    }

    private Bar bar(int kind, int x, int wide, long value) {
        int height = (int) Math.round((double) HEIGHT * Math.max(0, value) / top());
        return new Bar(kind, x, FLOOR - height, wide, height, value);
    }

    /** A line across the chart. */
    public record Line(int y, long value) {}

    public List<Line> lines() {
        long step = top() / 4;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            lines.add(new Line(FLOOR - i * HEIGHT / 4, i * step));
        }
        return lines;
    }

    /** The smallest 4, 8, 20, 40, 80, 200 … that everything is under. */
    private long top() {
        long most = Math.max(
                1,
                months.stream()
                        .mapToLong(each -> Math.max(each.entered(), each.firms()))
                        .max()
                        .orElse(1));
        long top = 4;
        for (int i = 0; top < most; i++) {
            top = i % 3 == 1 ? top / 2 * 5 : top * 2;
        }
        return top;
    }
}
