package io.github.parallelmap.benchmarks.work;

import io.github.parallelmap.ParallelMap;

/** Five methods for five call sites: what is shared between them must not slow any of them down. */
public final class FiveSites {
    private FiveSites() {}

    /**
     * The first with primitives.
     *
     * @param a any value
     * @return another
     */
    @ParallelMap
    public static double scale(double a) {
        return a * 3.0;
    }

    /**
     * The second with primitives.
     *
     * @param a any value
     * @return another
     */
    @ParallelMap
    public static double shift(double a) {
        return a + 3.0;
    }

    /**
     * The third with primitives.
     *
     * @param a any value
     * @return another
     */
    @ParallelMap
    public static double square(double a) {
        return a * a;
    }

    /**
     * The fourth with primitives.
     *
     * @param a any value
     * @return another
     */
    @ParallelMap
    public static double negate(double a) {
        return 1.0 - a;
    }

    /**
     * The fifth with primitives.
     *
     * @param a any value
     * @return another
     */
    @ParallelMap
    public static double half(double a) {
        return a * 0.5 + 0.25;
    }

    /**
     * The first with objects.
     *
     * @param text any text
     * @return a number
     */
    @ParallelMap
    public static Integer length(String text) {
        return text.length();
    }

    /**
     * The second with objects.
     *
     * @param text any text that is not empty
     * @return a character
     */
    @ParallelMap
    public static Character first(String text) {
        return text.charAt(0);
    }

    /**
     * The third with objects.
     *
     * @param text any text that is not empty
     * @return a character
     */
    @ParallelMap
    public static Character last(String text) {
        return text.charAt(text.length() - 1);
    }

    /**
     * The fourth with objects.
     *
     * @param text any text
     * @return whether it is long
     */
    @ParallelMap
    public static Boolean isLong(String text) {
        return text.length() > 4;
    }

    /**
     * The fifth with objects.
     *
     * @param text any text
     * @return the text itself
     */
    @ParallelMap
    public static String same(String text) {
        return text;
    }
}
