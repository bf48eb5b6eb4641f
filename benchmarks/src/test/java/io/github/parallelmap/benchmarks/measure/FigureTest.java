package io.github.parallelmap.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void quantilesLieBetweenTheSamplesInWhateverOrderTheyCame() {
        double[] samples =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> (i * 37) % 101).toArray();

        Figure figure = Figure.of("a", Kind.PEER, samples, new double[] {8, 9, 7});

        assertThat(figure.p10()).isEqualTo(10);
        assertThat(figure.median()).isEqualTo(50);
        assertThat(figure.p90()).isEqualTo(90);
        assertThat(figure.bytes()).isEqualTo(8);
        assertThat(figure.samples()).isEqualTo(101);
    }

    @Test
    void betweenTwoSamplesAQuantileIsInProportion() {
        Figure figure = Figure.of("a", Kind.PEER, new double[] {20, 10}, new double[] {8, 8});

        assertThat(figure.p10()).isEqualTo(11);
        assertThat(figure.median()).isEqualTo(15);
    }
}
