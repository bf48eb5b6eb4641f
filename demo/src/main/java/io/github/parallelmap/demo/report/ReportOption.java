package io.github.parallelmap.demo.report;

import io.github.parallelmap.demo.console.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of a command that can write a report. */
public final class ReportOption {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = {
                "Also write an HTML page that shows the speed-up and, for each number of threads, which worker ran which"
                        + " item when.",
                "An existing file is replaced. The page needs only a browser."
            })
    private @Nullable Path file;

    /**
     * Whether a report is asked for.
     *
     * @return true if the option was given
     */
    public boolean isGiven() {
        return file != null;
    }

    /**
     * Prepares the report, before any work is done.
     *
     * @return the report; one that comes to nothing if none is asked for
     * @throws BadInputException if it cannot be written where it should be, or this Java cannot record
     */
    public Report open() throws BadInputException {
        return Report.open(Optional.ofNullable(file));
    }
}
