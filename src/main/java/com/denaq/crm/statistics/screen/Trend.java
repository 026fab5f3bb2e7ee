package com.denaq.crm.statistics.screen;

import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.statistics.periods.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** New firms by the step, beside those of the period before: as a drawing of 620 by 176, and as a table. */
public record Trend(Step step, List<Point> points) {

    private static final int LEFT = 36;
    private static final int WIDTH = 550;
    private static final int BOTTOM = 150;
    private static final int HEIGHT = 128;
    private static final int LABELS = 7;

    /** How many there were on these days. */
    public record Count(Period days, long n) {}

    /** A step; null where the one period has fewer of them than the other. */
    public record Point(@Nullable Count now, @Nullable Count before) {}

    /** A line across, and what it stands for. */
    public record Grid(double y, long value) {}

    /** A word under the drawing. */
    public record Label(double x, String text) {}

    static Trend of(Step step, Period period, Map<LocalDate, Long> now, Period earlier, Map<LocalDate, Long> before) {
        List<Count> counts = counts(step, period, now);
        List<Count> then = counts(step, earlier, before);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < Math.max(counts.size(), then.size()); i++) {
            points.add(new Point(i < counts.size() ? counts.get(i) : null, i < then.size() ? then.get(i) : null));
        }
        return new Trend(step, List.copyOf(points));
    }

    private static List<Count> counts(Step step, Period period, Map<LocalDate, Long> n) {
        return step.parts(period).stream()
                .map(days -> new Count(days, n.getOrDefault(step.first(days.from()), 0L)))
                .toList();
    }

    /** Those of the period. */
    public List<Count> now() {
        return points.stream().map(Point::now).filter(Objects::nonNull).toList();
    }

    private List<Count> before() {
        return points.stream().map(Point::before).filter(Objects::nonNull).toList();
    }

    private LongStream all() {
        return Stream.of(now(), before()).flatMap(List::stream).mapToLong(Count::n);
    }

    public boolean empty() {
        return all().allMatch(n -> n == 0);
    }

    /** A round number above all. */
    long top() {
        long most = Math.max(4, all().max().orElse(0));
        long round = (long) Math.pow(10, Math.floor(Math.log10(most)));
        for (long each : new long[] {round, 2 * round, 4 * round, 8 * round, 10 * round}) {
            if (each >= most && each % 4 == 0) {
                return each;
            }
        }
        return (most + 3) / 4 * 4;
    }

    public List<Grid> grid() {
        List<Grid> lines = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            lines.add(new Grid(BOTTOM - HEIGHT * i / 4.0, top() * i / 4));
        }
        return lines;
    }

    public List<Label> labels(Screen screen) {
        List<Label> labels = new ArrayList<>();
        int every = Math.max(1, (points.size() + LABELS - 1) / LABELS);
        for (int i = 0; i < now().size(); i += every) {
            labels.add(new Label(x(i), screen.shortDate(now().get(i).days().from())));
        }
        return labels;
    }

    public String nowLine() {
        return line(now());
    }

    public String beforeLine() {
        return line(before());
    }

    public Count last() {
        return now().getLast();
    }

    public double lastX() {
        return x(now().size() - 1);
    }

    public double lastY() {
        return y(last().n());
    }

    private String line(List<Count> counts) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    i == 0 ? "M" : "L",
                    x(i),
                    y(counts.get(i).n())));
        }
        return path.toString();
    }

    private double x(int i) {
        return points.size() == 1 ? LEFT + WIDTH : LEFT + (double) WIDTH * i / (points.size() - 1);
    }

    private double y(long value) {
        return BOTTOM - (double) HEIGHT * Math.max(0, value) / top();
    }
}
