package io.github.parallelmap.benchmarks.run;

import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the process that measures a row hands its figures to the one that asked: a line each, values between tabs. */
final class FigureFile {
    private FigureFile() {}

    static void write(Path file, List<Figure> figures) throws IOException {
        Files.write(file, figures.stream().map(FigureFile::line).toList());
    }

    static List<Figure> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(FigureFile::figure).toList();
    }

    private static String line(Figure figure) {
        return String.join(
                "\t",
                figure.variant(),
                figure.kind().name(),
                Double.toString(figure.p10()),
                Double.toString(figure.median()),
                Double.toString(figure.p90()),
                Double.toString(figure.bytes()),
                Integer.toString(figure.samples()));
    }

    private static Figure figure(String line) {
        String[] values = line.split("\t", -1);
        return new Figure(
                values[0],
                Kind.valueOf(values[1]),
                Double.parseDouble(values[2]),
                Double.parseDouble(values[3]),
                Double.parseDouble(values[4]),
                Double.parseDouble(values[5]),
                Integer.parseInt(values[6]));
    }
}
