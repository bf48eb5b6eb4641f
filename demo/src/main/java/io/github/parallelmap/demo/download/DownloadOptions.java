package io.github.parallelmap.demo.download;

import io.github.parallelmap.demo.console.ThreadCount;
import io.github.parallelmap.demo.console.WholeNumber;
import io.github.parallelmap.demo.report.ReportOption;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What {@code download} can be told. The defaults are picked so that all four rows take some 20 seconds. */
public final class DownloadOptions {
    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,4,8,13",
            converter = Workers.class,
            description =
                    "One row for each of these numbers of threads, in ascending order. Default: ${DEFAULT-VALUE}.")
    SortedSet<Integer> threads = new TreeSet<>();

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "160",
            converter = PageCount.class,
            description = "The number of pages that the server has. Default: ${DEFAULT-VALUE}.")
    int pages;

    @Option(
            names = "--median",
            paramLabel = "MS",
            defaultValue = "60",
            converter = Millis.class,
            description = "The median latency of a page in milliseconds. Default: ${DEFAULT-VALUE}.")
    int median;

    @Option(
            names = "--spread",
            paramLabel = "SIGMA",
            defaultValue = "0.4",
            converter = Spread.class,
            description =
                    "The standard deviation of the latency's logarithm; 0 makes all latencies equal. Default: ${DEFAULT-VALUE}.")
    double spread;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The same seed gives the same pages and latencies. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--urls",
            paramLabel = "FILE",
            description = {
                "Fetch these URLs instead, one on each line; blank lines and lines that begin with # are skipped.",
                "The options of the server have no effect then, and every row is compared with the first."
            })
    @Nullable
    Path urls;

    @Mixin
    ReportOption report = new ReportOption();

    static final class Workers extends WholeNumber {
        Workers() {
            super(1, ThreadCount.MOST);
        }
    }

    /** Bounded because the server holds all its pages in memory. */
    static final class PageCount extends WholeNumber {
        PageCount() {
            super(1, 10_000);
        }
    }

    static final class Millis extends WholeNumber {
        Millis() {
            super(0, 60_000);
        }
    }

    static final class Spread implements ITypeConverter<Double> {
        private static final double MOST = 3;

        @Override
        public Double convert(String value) {
            try {
                double sigma = Double.parseDouble(value);
                if (sigma >= 0 && sigma <= MOST) {
                    return sigma;
                }
            } catch (NumberFormatException e) {
                // said below, in the same words as for a number out of range
            }
            throw new TypeConversionException("'" + value + "' is not a number from 0 to " + MOST);
        }
    }
}
