package io.github.parallelmap.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {
    @Test
    void givesBackWhatWasWritten(@TempDir Path folder) throws Exception {
        List<Figure> figures =
                List.of(new Figure("invokeAll, chunked", Kind.PEER, 1.5, 2, 3, 4, 5), Figure.computed("ideal", 6, 7));
        Path file = folder.resolve("figures");

        FigureFile.write(file, figures);

        assertThat(FigureFile.read(file)).isEqualTo(figures);
    }
}
