package com.denaq.crm.platform.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.MeasureUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes numbers as the readers of a language do. */
public final class Numbers {

    /** Up to here something is counted exactly. */
    public static final int COUNTED_TO = 1000;

    private static final Map<Locale, Numbers> MADE = new ConcurrentHashMap<>();

    private final LocalizedNumberFormatter whole;
    private final LocalizedNumberFormatter decimal;
    private final LocalizedNumberFormatter percent;

    private Numbers(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('−'); // as in our texts, and as wide as a digit; ICU has a hyphen
        whole = NumberFormatter.withLocale(locale).symbols(symbols).precision(Precision.integer());
        decimal = NumberFormatter.withLocale(locale).symbols(symbols).precision(Precision.maxFraction(2));
        percent = NumberFormatter.withLocale(locale).unit(MeasureUnit.PERCENT).precision(Precision.maxFraction(1));
    }

    public static Numbers of(Locale locale) {
        return MADE.computeIfAbsent(locale, Numbers::new);
    }

    public String whole(long number) {
        return whole.format(number).toString();
    }

    /** With at most two decimals: {@code −6.5}. */
    public String decimal(double number) {
        return decimal.format(number).toString();
    }

    /** Exact to a thousand, then {@code 1,000+}; for counts that stop at one more than that. */
    public String count(long count) {
        return count > COUNTED_TO ? whole(COUNTED_TO) + "+" : whole(count);
    }

    /** A share of 1 as per cent: {@code 0.425} is {@code 42.5%}. */
    public String percent(double share) {
        return percent.format(share * 100).toString();
    }
}
