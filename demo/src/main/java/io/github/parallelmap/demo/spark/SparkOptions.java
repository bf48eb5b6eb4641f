package io.github.parallelmap.demo.spark;

import io.github.parallelmap.demo.console.ThreadCount;
import io.github.parallelmap.demo.console.WholeNumber;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What {@code spark} can be told. */
final class SparkOptions {
    @ArgGroup
    Place place = new Place();

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "1000000",
            converter = Items.class,
            description = "The number of items of 'score'. Default: ${DEFAULT-VALUE}.")
    int items;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "80",
            converter = Pages.class,
            description = "The number of pages of 'download'. Default: ${DEFAULT-VALUE}.")
    int pages;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            converter = ThreadCount.class,
            description = "The most items that run at once. 0, the default, means as many as Spark has slots.")
    int threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The same seed gives the same arrays, pages and latencies. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--log",
            paramLabel = "LEVEL",
            defaultValue = "off",
            description = "What Spark itself logs to the error stream: ${COMPLETION-CANDIDATES}. Default:"
                    + " ${DEFAULT-VALUE}.")
    Level log = Level.off;

    /** Where Spark runs. */
    static final class Place {
        @Option(
                names = "--master",
                paramLabel = "URL",
                description =
                        "Spark's master: local[N] for N threads of this machine, spark://HOST:PORT, yarn and so on."
                                + " Default: local[*].")
        String master = "local[*]";

        @Option(
                names = "--cluster",
                description = "Start a master and two workers as processes on 127.0.0.1, and kill a worker half-way.")
        boolean cluster;
    }

    /** Named as Spark's log names them, in the case in which people type them. */
    enum Level {
        off,
        error,
        warn,
        info
    }

    static final class Items extends WholeNumber {
        Items() {
            super(1, 50_000_000);
        }
    }

    static final class Pages extends WholeNumber {
        Pages() {
            super(1, 10_000);
        }
    }
}
