package com.denaq.crm.management.thresholds;

import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.TypedFields;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds as they are typed, in points of evidence.
 *
 * @param seen those that stood there when the form was drawn
 */
public record ThresholdForm(String here, String similar, String seen) {

    private static final Pattern POINTS = Pattern.compile("[-+−]?\\d{1,2}([.,]\\d{1,2})?");

    public ThresholdForm(@Nullable String here, @Nullable String similar, @Nullable String seen) {
        this.here = text(here);
        this.similar = text(similar);
        this.seen = text(seen);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public static ThresholdForm of(Thresholds now) {
        return new ThresholdForm(points(now.here()), points(now.similar()), seen(now));
    }

    /** As the readers of a language write it; as typed where it can't be read. */
    ThresholdForm written(Screen screen) {
        return new ThresholdForm(written(screen, here), written(screen, similar), seen);
    }

    private static String written(Screen screen, String typed) {
        Integer points = hundredths(typed);
        return points == null ? typed : screen.decimal(points / 100.0);
    }

    /** As a slide takes it. */
    public static String slide(String typed) {
        return typed.replace(',', '.').replace('−', '-');
    }

    /** Of a form without problems. @param now as others have moved them while this was typed */
    Clash clash(Screen screen, ThresholdForm now) {
        String[] then = seen.split(" ");
        boolean known = then.length == 2 && Stream.of(then).allMatch(each -> each.matches("-?\\d{1,5}"));
        ThresholdForm was = known ? of(new Thresholds(Integer.parseInt(then[0]), Integer.parseInt(then[1]))) : null;
        return new Clash(
                was == null ? null : was.typed(),
                now.typed(),
                of(thresholds()).typed(),
                Clash.Saver.UNKNOWN,
                new PointsWording(screen));
    }

    private TypedFields typed() {
        return TypedFields.none().and("here", here).and("similar", similar);
    }

    private record PointsWording(Screen screen) implements Clash.Wording {

        @Override
        public String label(String name) {
            return screen.t("management.thresholds." + name);
        }

        @Override
        public String value(String name, String value) {
            return screen.decimal(hundredthsOf(value) / 100.0);
        }
    }

    static String seen(Thresholds now) {
        return now.here() + " " + now.similar();
    }

    /** {@code -6}, {@code 0.5}. */
    static String points(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    Problems problems() {
        Problems problems = Problems.NONE;
        if (hundredths(here) == null) {
            problems = problems.and("here", "management.thresholds.points");
        }
        if (hundredths(similar) == null) {
            problems = problems.and("similar", "management.thresholds.points");
        }
        Thresholds typed = problems.any() ? null : thresholds();
        return typed != null && typed.here() <= typed.similar()
                ? problems.and("here", "management.thresholds.order")
                : problems;
    }

    /** Of a form without problems. */
    Thresholds thresholds() {
        Integer some = hundredths(here);
        Integer less = hundredths(similar);
        if (some == null || less == null) {
            throw new IllegalStateException("not looked at for problems: " + this);
        }
        return new Thresholds(some, less);
    }

    /** Of {@link #points}. */
    static int hundredthsOf(@Nullable String points) {
        return new BigDecimal(String.valueOf(points)).movePointRight(2).intValueExact();
    }

    private static @Nullable Integer hundredths(String typed) {
        if (!POINTS.matcher(typed).matches()) {
            return null;
        }
        int value = new BigDecimal(slide(typed)).movePointRight(2).intValueExact();
        return value < Thresholds.LEAST || value > Thresholds.MOST ? null : value;
    }
}
