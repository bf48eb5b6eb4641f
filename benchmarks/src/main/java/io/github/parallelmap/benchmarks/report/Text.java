package io.github.parallelmap.benchmarks.report;

import io.github.parallelmap.benchmarks.measure.Figure;
import java.util.Locale;

/** Numbers as a person reads them. */
final class Text {
    private Text() {}

    /** A time with three digits that count and the unit that suits it. */
    static String time(double nanos) {
        if (nanos < 1e3) {
            return digits(nanos) + " ns";
        }
        if (nanos < 1e6) {
            return digits(nanos / 1e3) + " us";
        }
        return nanos < 1e9 ? digits(nanos / 1e6) + " ms" : digits(nanos / 1e9) + " s";
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2fx" : ratio < 100 ? "%.1fx" : "%.0fx", ratio);
    }

    static String bytes(double bytes) {
        return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%,.0f", bytes);
    }

    /** How far the slow samples are from the quick ones: half of p90 - p10, as a share of the median. */
    static String spread(Figure figure) {
        return figure.samples() == 0
                ? ""
                : String.format(Locale.ROOT, "%.0f %%", 50 * (figure.p90() - figure.p10()) / figure.median());
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
