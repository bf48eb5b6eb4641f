package io.github.parallelmap.benchmarks.measure;

import java.util.Locale;
import java.util.Optional;

/**
 * What a variant of this library must not exceed.
 *
 * @param what of the figure, is compared
 * @param how with what the other one has
 * @param limit the most that is allowed
 * @param of the variant it is compared with
 * @param items how many items a call has, where the bar is for an item, else 1
 */
public record Bar(What what, How how, double limit, String of, int items) {
    /** What is compared. */
    public enum What {
        /** The nanoseconds of a call. */
        TIME,
        /** The bytes that a call allocates. */
        BYTES
    }

    /** How the two are compared. */
    public enum How {
        /** Their ratio. */
        TIMES,
        /** Their difference. */
        OVER,
        /** The other one does not count. */
        ALONE
    }

    /**
     * How a variant stands to a bar.
     *
     * @param value what was compared with the limit, by p10
     * @param median the same by the median
     * @param met whether the value is within the limit
     */
    public record Standing(double value, double median, boolean met) {}

    /**
     * At most so many times as long.
     *
     * @param limit the factor
     * @param of the variant to compare with
     * @return the bar
     */
    public static Bar times(double limit, String of) {
        return new Bar(What.TIME, How.TIMES, limit, of, 1);
    }

    /**
     * At most so much longer.
     *
     * @param nanos by how much
     * @param of the variant to compare with
     * @return the bar
     */
    public static Bar nanosOver(double nanos, String of) {
        return new Bar(What.TIME, How.OVER, nanos, of, 1);
    }

    /**
     * At most so many bytes more.
     *
     * @param bytes how many
     * @param of the variant to compare with
     * @return the bar
     */
    public static Bar bytesOver(double bytes, String of) {
        return new Bar(What.BYTES, How.OVER, bytes, of, 1);
    }

    /**
     * At most so many bytes an item.
     *
     * @param bytes how many
     * @param items the items of a call
     * @return the bar
     */
    public static Bar bytesAnItem(double bytes, int items) {
        return new Bar(What.BYTES, How.ALONE, bytes, Variant.OURS, items);
    }

    /**
     * Judges.
     *
     * @param ours the variant to judge
     * @param other the one to compare with
     * @return how it stands
     */
    public Standing judge(Figure ours, Figure other) {
        double value =
                compare(what == What.TIME ? ours.p10() : ours.bytes(), what == What.TIME ? other.p10() : other.bytes());
        double median = what == What.TIME ? compare(ours.median(), other.median()) : value;
        return new Standing(value, median, value <= limit);
    }

    private double compare(double mine, double others) {
        return switch (how) {
            case TIMES -> mine / others;
            case OVER -> mine - others;
            case ALONE -> mine / items;
        };
    }

    /**
     * A figure as a person reads it beside this bar.
     *
     * @param value a ratio, nanoseconds or bytes, as the bar has it
     * @return a short text
     */
    public String format(double value) {
        if (how == How.TIMES) {
            return String.format(Locale.ROOT, "%.2fx", value);
        }
        String sign = how == How.OVER ? "+" : "";
        return String.format(Locale.ROOT, "%s%.0f %s", value < 0 ? "" : sign, value, what == What.TIME ? "ns" : "B");
    }

    /**
     * The bar in words.
     *
     * @return for instance {@code <= 1.12x loop}
     */
    public String text() {
        return "<= " + format(limit)
                + switch (how) {
                    case TIMES -> " " + of;
                    case OVER -> " over " + of;
                    case ALONE -> " an item";
                };
    }

    /**
     * The one to compare with, of all that were measured.
     *
     * @param figures what was measured
     * @return its figure, or nothing if it was not measured
     */
    public Optional<Figure> otherIn(Iterable<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.variant().equals(of)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
