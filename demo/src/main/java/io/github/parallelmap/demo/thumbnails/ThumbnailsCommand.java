package io.github.parallelmap.demo.thumbnails;

import io.github.parallelmap.demo.console.BadInputException;
import io.github.parallelmap.demo.console.Progress;
import io.github.parallelmap.demo.console.Terminal;
import io.github.parallelmap.demo.console.ThreadCount;
import io.github.parallelmap.demo.console.WholeNumber;
import io.github.parallelmap.runtime.MapOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scales every image of a folder. */
@Command(
        name = "thumbnails",
        sortOptions = false,
        description = {
            "Scales every image of a folder into its sub-folder 'thumbs', each under its own name and in its own format.",
            "",
            "A file that is no image is named and counts as failed, after the others have been scaled. Hidden files and"
                    + " sub-folders are passed over. A folder that is missing or cannot be read is a wrong input.",
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
            description = "The greatest width of a thumbnail; no image is enlarged. Default: ${DEFAULT-VALUE}.")
    private int width;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            converter = ThreadCount.class,
            description = "How many images are scaled at once; 0: as many as there are processors, the default.")
    private int threads;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "0",
            converter = Samples.class,
            description = {
                "First paint so many images in the folder, which is made if it is missing.",
                "A file that has the name of a sample already stays as it is."
            })
    private int samples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The same seed gives the same samples. Default: ${DEFAULT-VALUE}.")
    private long seed;

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
        Path named = Objects.requireNonNull(folder, "picocli demands it");
        if (samples > 0) {
            paint(Folder.made(named));
        }
        Folder source = Folder.existing(named);
        List<Path> files = source.files();
        if (files.isEmpty()) {
            throw new BadInputException(named + ": there is no image in the folder; --sample paints some");
        }
        return scale(files, source.thumbs());
    }

    private void paint(Folder target) throws IOException {
        int[] numbers = IntStream.rangeClosed(1, samples).toArray();
        long begin = System.nanoTime();
        try (Progress progress = terminal.progress("Painting", samples)) {
            new PainterParallel(options(progress)).paint(numbers, target.path(), seed);
        }
        report("painted %d images into %s in %.2f s on %s", samples, target.path(), seconds(begin), onThreads());
    }

    private int scale(List<Path> files, Folder target) throws IOException {
        long begin = System.nanoTime();
        List<Thumbnail> thumbnails;
        try (Progress progress = terminal.progress("Scaling", files.size())) {
            thumbnails = new ScalerParallel(options(progress)).scale(files, target.path(), width);
        }
        double seconds = seconds(begin);
        int failed = 0;
        for (Thumbnail thumbnail : thumbnails) {
            if (thumbnail instanceof Thumbnail.Unreadable unreadable) {
                terminal.error(unreadable.source() + ": " + unreadable.reason());
                failed++;
            }
        }
        int scaled = files.size() - failed;
        report(
                "scaled %d of %d files into %s in %.2f s on %s",
                scaled, files.size(), target.path(), seconds, onThreads());
        return failed == 0 ? FINE : FAILED;
    }

    private MapOptions options(Progress progress) {
        return MapOptions.defaults().threads(threads).progress(progress);
    }

    private void report(String format, Object... values) {
        terminal.out().println(String.format(Locale.ROOT, format, values));
        terminal.out().flush();
    }

    private String onThreads() {
        int resolved = ThreadCount.resolve(threads);
        return resolved == 1 ? "1 thread" : resolved + " threads";
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
