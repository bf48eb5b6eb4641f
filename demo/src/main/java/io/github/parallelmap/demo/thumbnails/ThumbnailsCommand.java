package io.github.parallelmap.demo.thumbnails;

import io.github.parallelmap.demo.console.BadInputException;
import io.github.parallelmap.demo.console.Progress;
import io.github.parallelmap.demo.console.Terminal;
import io.github.parallelmap.demo.console.ThreadCount;
import io.github.parallelmap.demo.console.WholeNumber;
import io.github.parallelmap.demo.report.Report;
import io.github.parallelmap.demo.report.ReportOption;
import io.github.parallelmap.demo.report.page.Job;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scales every image of a folder. */
@Command(
        name = "thumbnails",
        sortOptions = false,
        description = {
            "Scales every image of a folder into its subfolder 'thumbs', and keeps its name and format.",
            "",
            "A file that is not an image is reported as a failure after the others have been scaled. Hidden files and"
                    + " subfolders are skipped. A folder that is missing or unreadable is wrong input.",
            ""
        })
public final class ThumbnailsCommand implements Callable<Integer> {
    private static final int FINE = 0;
    private static final int FAILED = 1;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of images.")
    private @Nullable Path folder;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            defaultValue = "160",
            converter = Width.class,
            description =
                    "The greatest width of a thumbnail. Smaller images are not enlarged. Default: ${DEFAULT-VALUE}.")
    private int width;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            converter = ThreadCount.class,
            description = {
                "How many images are scaled at once. 0, the default, means as many as there are processors.",
                "With --report, they are scaled once on 1, 2, 4 and so on, up to this number of threads."
            })
    private int threads;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "0",
            converter = Samples.class,
            description = {
                "First paint this many images into the folder, which is created if it is missing.",
                "An existing file with the name of a sample is kept."
            })
    private int samples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The same seed gives the same samples. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private final ReportOption reportOption = new ReportOption();

    /**
     * The command.
     *
     * @param terminal where it prints
     */
    public ThumbnailsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        try (Report report = reportOption.open()) {
            return run(report);
        }
    }

    private int run(Report report) throws BadInputException, IOException {
        Path named = Objects.requireNonNull(folder, "picocli demands it");
        if (samples > 0) {
            paint(Folder.made(named));
        }
        Folder source = Folder.existing(named);
        List<Path> files = source.files();
        if (files.isEmpty()) {
            throw new BadInputException(named + ": there is no image in the folder; --sample paints some");
        }
        Folder thumbs = source.thumbs();
        int most = ThreadCount.resolve(threads);
        if (!reportOption.isGiven()) {
            return scale(files, thumbs, most, report);
        }
        warmUp(files, thumbs, most, report);
        int status = FINE;
        for (int runThreads : ThreadCount.doubledUpTo(most)) {
            status = scale(files, thumbs, runThreads, report);
        }
        report.write(job(files), report.computing());
        return status;
    }

    /** Has the first run of the report not pay for what the others find done. */
    private void warmUp(List<Path> files, Folder thumbs, int most, Report report) throws IOException {
        try (Progress progress = terminal.progress("Warming up", files.size())) {
            report.begin();
            new ScalerParallel(options(progress, most)).scale(files, thumbs.path(), width);
        } finally {
            report.discard();
        }
    }

    private Job job(List<Path> files) {
        return new Job(
                "thumbnails",
                files.size() + " images scaled to a width of " + width + " pixels",
                item -> String.valueOf(files.get((int) item).getFileName()));
    }

    private void paint(Folder target) throws IOException {
        int[] numbers = IntStream.rangeClosed(1, samples).toArray();
        long begin = System.nanoTime();
        int most = ThreadCount.resolve(threads);
        try (Progress progress = terminal.progress("Painting", samples)) {
            new PainterParallel(options(progress, most)).paint(numbers, target.path(), seed);
        }
        report("painted %d images into %s in %.2f s on %s", samples, target.path(), seconds(begin), onThreads(most));
    }

    private int scale(List<Path> files, Folder target, int runThreads, Report report) throws IOException {
        report.begin();
        long begin = System.nanoTime();
        List<Thumbnail> thumbnails;
        try (Progress progress = terminal.progress("Scaling", files.size())) {
            thumbnails = new ScalerParallel(options(progress, runThreads)).scale(files, target.path(), width);
        } catch (IOException e) {
            report.failed(runThreads, e, job(files), report.computing());
            throw e;
        }
        long nanos = System.nanoTime() - begin;
        Map<Long, String> unreadable = unreadable(thumbnails);
        report.completed(runThreads, nanos, unreadable);
        unreadable.forEach((item, reason) -> terminal.error(files.get(item.intValue()) + ": " + reason));
        int scaled = files.size() - unreadable.size();
        report(
                "scaled %d of %d files into %s in %.2f s on %s",
                scaled, files.size(), target.path(), nanos / 1e9, onThreads(runThreads));
        return unreadable.isEmpty() ? FINE : FAILED;
    }

    /** By item, what is the matter with it. */
    private static SortedMap<Long, String> unreadable(List<Thumbnail> thumbnails) {
        SortedMap<Long, String> reasons = new TreeMap<>();
        for (int i = 0; i < thumbnails.size(); i++) {
            if (thumbnails.get(i) instanceof Thumbnail.Unreadable unreadable) {
                reasons.put((long) i, unreadable.reason());
            }
        }
        return reasons;
    }

    private static MapOptions options(Progress progress, int threads) {
        return MapOptions.defaults().threads(threads).progress(progress);
    }

    private void report(String format, Object... values) {
        terminal.out().println(String.format(Locale.ROOT, format, values));
        terminal.out().flush();
    }

    private static String onThreads(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    static final class Width extends WholeNumber {
        Width() {
            super(1, 16_384);
        }
    }

    static final class Samples extends WholeNumber {
        Samples() {
            super(0, 10_000);
        }
    }
}
