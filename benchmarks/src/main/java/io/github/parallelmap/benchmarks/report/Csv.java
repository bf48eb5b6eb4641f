package io.github.parallelmap.benchmarks.report;

import io.github.parallelmap.benchmarks.measure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every figure on a line of its own, for other programs. */
public final class Csv {
    private Csv() {}

    /**
     * Writes the file.
     *
     * @param file where to
     * @param results what was measured
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, List<RowResult> results) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("row,variant,kind,p10_ns,median_ns,p90_ns,bytes,samples");
        for (RowResult result : results) {
            for (Figure figure : result.figures()) {
                lines.add(String.join(
                        ",",
                        result.row().id(),
                        "\"" + figure.variant() + "\"",
                        figure.kind().name().toLowerCase(Locale.ROOT),
                        number(figure.p10()),
                        number(figure.median()),
                        number(figure.p90()),
                        Double.isNaN(figure.bytes()) ? "" : number(figure.bytes()),
                        Integer.toString(figure.samples())));
            }
        }
        Files.write(file, lines);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
