package io.github.parallelmap.demo.report.page;

import java.util.ArrayList;
import java.util.List;

/** Round values at even distances from 0 up, to be written along an axis. */
final class Scale {
    private Scale() {}

    /** As many as asked for at most, besides 0; the last is not above the end. */
    static List<Double> upTo(double end, int most) {
        double step = step(end / most);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= end * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
