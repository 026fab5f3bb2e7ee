package com.denaq.crm.statistics.screen;

import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.statistics.periods.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** New firms by the step, beside those of the period before: as a drawing of 620 by 176, and as a table. */
public record Trend(Step step, List<Point> points) {

    private static final int LEFT = 36;
    private static final int WIDTH = 550;
    private static final int BOTTOM = 150;
    private static final int HEIGHT = 128;
    private static final int LABELS = 7;

    /** @param day the first of its step */
    public record Point(LocalDate day, long now, long before) {}

    /** A line across, and what it stands for. */
    public record Grid(double y, long value) {}

    /** A word under the drawing. */
    public record Label(double x, String text) {}

    static Trend of(Step step, Period period, Map<LocalDate, Long> now, Period earlier, Map<LocalDate, Long> before) {
        List<LocalDate> then = step.firsts(earlier);
        List<Point> points = new ArrayList<>();
        for (LocalDate first : step.firsts(period)) {
            int i = points.size();
            points.add(new Point(
                    first, now.getOrDefault(first, 0L), i < then.size() ? before.getOrDefault(then.get(i), 0L) : 0));
        }
        return new Trend(step, List.copyOf(points));
    }

    public boolean empty() {
        return points.stream().allMatch(point -> point.now() == 0 && point.before() == 0);
    }

    /** A round number above all. */
    long top() {
        long most = Math.max(
                4,
                points.stream()
                        .mapToLong(point -> Math.max(point.now(), point.before()))
                        .max()
                        .orElse(0));
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
        for (int i = 0; i < points.size(); i += every) {
            labels.add(new Label(x(i), screen.shortDate(points.get(i).day())));
        }
        return labels;
    }

    public String nowLine() {
        return line(points.stream().map(Point::now).toList());
    }

    public String beforeLine() {
        return line(points.stream().map(Point::before).toList());
    }

    public Point last() {
        return points.getLast();
    }

    public double lastX() {
        return x(points.size() - 1);
    }

    public double lastY() {
        return y(last().now());
    }

    private String line(List<Long> values) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x(i), y(values.get(i))));
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
