package io.github.parallelmap.demo.download;

import io.github.parallelmap.demo.console.BadInputException;
import io.github.parallelmap.demo.console.Terminal;
import io.github.parallelmap.demo.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fetches the same list of pages with ever more threads. */
@Command(
        name = "download",
        sortOptions = false,
        description = {
            "Fetches the same list of URLs with 1, 4, 8 and 13 threads, and shows how the time shrinks.",
            "",
            "The pages come from a server inside the demo, on 127.0.0.1, which answers each page after a latency of its own."
                    + " 'of ideal' compares with the best time that this number of threads could reach: the first free thread"
                    + " takes the next page, and each page takes as long as in the first row. It can be a little above 100 %%,"
                    + " because a processor that idles between pages is slow to wake.",
            ""
        },
        footer = {
            "",
            "The example comes from the article \"Parallelism in one line\". Its Python program fetched the pages in 14.4 s, 3.1 s,"
                    + " 1.4 s and 1.3 s with 1, 4, 8 and 13 threads."
        })
public final class DownloadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final DownloadOptions options = new DownloadOptions();

    /**
     * The command.
     *
     * @param terminal where it prints
     */
    public DownloadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return run(options, terminal);
    }

    /**
     * Runs the command.
     *
     * @param options what it was told
     * @param terminal where it prints
     * @return the exit status
     * @throws BadInputException if the file of URLs cannot be used, the report cannot be written where it should be, or
     *     there is no row to fetch them in
     * @throws IOException if a page cannot be fetched
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static int run(DownloadOptions options, Terminal terminal)
            throws BadInputException, IOException, InterruptedException {
        if (options.threads.isEmpty()) {
            throw new BadInputException("--threads must name at least one number of threads");
        }
        try (Report report = options.report.open()) {
            return run(options, terminal, report);
        }
    }

    private static int run(DownloadOptions options, Terminal terminal, Report report)
            throws BadInputException, IOException, InterruptedException {
        @Nullable Path file = options.urls;
        if (file != null) {
            Assignment assignment = UrlFile.read(file);
            return new Download(assignment, terminal, report).run(options.threads);
        }
        Latencies latencies = new Latencies(options.median, options.spread, options.seed);
        try (PageServer server = PageServer.start(Pages.write(options.pages, options.seed), latencies)) {
            return new Download(server.assignment(), terminal, report).run(options.threads);
        }
    }
}
