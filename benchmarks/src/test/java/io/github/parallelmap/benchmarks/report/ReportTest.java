package io.github.parallelmap.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import io.github.parallelmap.benchmarks.rows.Row;
import io.github.parallelmap.benchmarks.rows.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Machine MACHINE = new Machine(2, "a processor", "a JDK");
    private static final List<Figure> FIGURES = List.of(
            figure(Variant.LOOP, Kind.REFERENCE, 1_000),
            figure(Variant.TWO_THREADS, Kind.REFERENCE, 510),
            figure(Variant.OURS, Kind.OURS, 560),
            figure("IntStream.parallel", Kind.PEER, 550),
            figure("invokeAll", Kind.PEER, 5_000));

    @Test
    void aBarThatIsMissedIsMarkedBesideItsFigure(@TempDir Path folder) throws Exception {
        String page = page(folder, result(Rows.of("small-1000")));

        assertThat(page).contains("| <= 0.54x loop | 0.56x | 0.56x | **missed** |");
    }

    @Test
    void aPeerThatIsAheadIsNamedAndMarked(@TempDir Path folder) throws Exception {
        String page = page(folder, result(Rows.of("small-1000")));

        assertThat(page).contains("| IntStream.parallel 550 ns | 1.02x **behind** |");
    }

    @Test
    void aBarThatIsMetIsNotMarked(@TempDir Path folder) throws Exception {
        String page = page(folder, result(Rows.of("small-100")));

        assertThat(page).contains("| <= 0.58x loop | 0.56x | 0.56x | yes |");
    }

    @Test
    void aRowThatFailedSaysSo(@TempDir Path folder) throws Exception {
        RowResult failed = new RowResult(Rows.of("stream-heap"), List.of(), Optional.of("out of memory"));

        assertThat(page(folder, failed)).contains("Failed: out of memory").contains("**missed**");
    }

    @Test
    void everyVariantIsOnALineOfTheTableForPrograms(@TempDir Path folder) throws Exception {
        Report.write(folder, MACHINE, List.of(result(Rows.of("small-1000"))));

        assertThat(Files.readAllLines(folder.resolve(Machine.fileName() + ".csv")))
                .hasSize(1 + FIGURES.size())
                .contains("small-1000,\"invokeAll\",peer,5000.0,5000.0,5000.0,64.0,9");
    }

    @Test
    void theTableAndTheCurvesAreDrawn(@TempDir Path folder) throws Exception {
        Report.write(
                folder,
                MACHINE,
                List.of(
                        result(Rows.of("small-1000")),
                        result(Rows.of("sleeps-4")),
                        result(Rows.of("scaling-items-10")),
                        result(Rows.of("scaling-items-100"))));

        assertThat(folder.resolve(Machine.fileName() + ".svg")).content().contains("<svg");
        assertThat(folder.resolve(Machine.fileName() + "-items.svg")).content().contains("<svg");
        assertThat(folder.resolve(Machine.fileName() + "-threads.svg")).doesNotExist();
    }

    private static RowResult result(Row row) {
        return new RowResult(row, FIGURES, Optional.empty());
    }

    private static String page(Path folder, RowResult result) throws Exception {
        Report.write(folder, MACHINE, List.of(result));
        return Files.readString(folder.resolve(Machine.fileName() + ".md"));
    }

    private static Figure figure(String variant, Kind kind, double nanos) {
        return new Figure(variant, kind, nanos, nanos, nanos, 64, 9);
    }
}
