package io.github.parallelmap.demo.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Figures as people read them. */
final class Units {
    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double WHOLE = 1e9;

    private Units() {}

    /** A time with three digits that count. */
    static String time(long nanos) {
        if (nanos < MICRO) {
            return nanos + " ns";
        }
        if (nanos < MILLI) {
            return digits(nanos / MICRO) + " µs";
        }
        return nanos < WHOLE ? digits(nanos / MILLI) + " ms" : digits(nanos / WHOLE) + " s";
    }

    /** A time in seconds that has few digits. */
    static String roundTime(double seconds) {
        if (seconds >= 1) {
            return plain(seconds) + " s";
        }
        return seconds >= MILLI / WHOLE ? plain(seconds * MICRO) + " ms" : plain(seconds * MILLI) + " µs";
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f×", ratio);
    }

    /** A number of few digits, without zeros at its end. */
    static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String count(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }

    /** A place or a length in a drawing, in percent of its width or height. */
    static String place(double share) {
        return String.format(Locale.ROOT, "%.3f", 100 * share);
    }

    private static String digits(double value) {
        int places = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
