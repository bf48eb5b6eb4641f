package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Sampling;
import io.github.parallelmap.benchmarks.measure.Trial;
import io.github.parallelmap.benchmarks.measure.Variant;
import java.util.List;

/**
 * One row of the table.
 *
 * @param id short and unique; what {@code --only} is matched with
 * @param group under which heading it stands
 * @param title what work it is
 * @param subject the variant of this library that is judged
 * @param sampling how samples are taken
 * @param bars what it must meet
 * @param jvmOptions what the process that measures it needs
 * @param setup makes it ready, in that process
 */
public record Row(
        String id,
        Group group,
        String title,
        String subject,
        Sampling sampling,
        List<Bar> bars,
        List<String> jvmOptions,
        Setup setup) {
    /** Makes a row ready. */
    @FunctionalInterface
    public interface Setup {
        /**
         * Starts threads and fills columns.
         *
         * @return what to measure
         * @throws Exception if it cannot be made ready
         */
        Trial prepare() throws Exception;
    }

    /** The headings, in order. */
    public enum Group {
        TINY("Tiny items"),
        SMALL("Items of 0.8 us"),
        ALLOCATION("Allocation"),
        SKEWED("Skewed items, of 20 us on average"),
        HISTORY("Cheap items, then blocking ones"),
        SLEEPS("Log-normal sleeps on N workers"),
        DOWNLOADS("Downloads from one server"),
        NESTED("Nested calls"),
        STREAMS("Ordered streams"),
        MEGAMORPHIC("Five call sites in turn"),
        COMPILING("Compiling"),
        FIXED_COST("Fixed cost"),
        COLD("Cold calls, after an idle gap"),
        CALLERS("Many callers at once"),
        LOADED("A loaded machine: one core busy"),
        ITEMS("Scaling: items"),
        THREADS("Scaling: threads"),
        MORE_CALLERS("Scaling: callers");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        /**
         * As it stands above the rows.
         *
         * @return the heading
         */
        public String heading() {
            return heading;
        }

        /**
         * Whether the rows are the points of a curve.
         *
         * @return true for a curve
         */
        public boolean isCurve() {
            return this == ITEMS || this == THREADS || this == MORE_CALLERS;
        }
    }

    /**
     * A row that judges the wrapper's plain variant and needs nothing special of its process.
     *
     * @param id short and unique
     * @param group under which heading it stands
     * @param title what work it is
     * @param sampling how samples are taken
     * @param bars what it must meet
     * @param setup makes it ready
     */
    public Row(String id, Group group, String title, Sampling sampling, List<Bar> bars, Setup setup) {
        this(id, group, title, Variant.OURS, sampling, bars, List.of(), setup);
    }
}
