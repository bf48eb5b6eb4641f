package io.github.parallelmap.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everything that is written down of one run. */
public final class Report {
    private Report() {}

    /**
     * Writes the page, the figures and the charts.
     *
     * @param folder where to; made if it is not there
     * @param machine what was measured on
     * @param results what was measured
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, Machine machine, List<RowResult> results) throws IOException {
        Files.createDirectories(folder);
        String name = Machine.fileName();
        Csv.write(folder.resolve(name + ".csv"), results);
        List<Chart> charts = Charts.draw(folder, name, results);
        Markdown.write(folder.resolve(name + ".md"), machine, results, charts);
    }
}
