package io.github.parallelmap.demo.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.demo.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkCommandTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void bothWorksEqualThePlainLoopsOnALocalMaster(int threads) {
        Run run = Run.of("spark", "--master", "local[2]", "--items", 3000, "--pages", 4, "--threads", threads);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Spark ").contains("on local[2], 2 slots", "loop seconds", "Spark seconds");
        assertThat(run.out().lines().filter(line -> line.endsWith("yes")))
                .satisfiesExactly(
                        row -> assertThat(row).matches(" *score +3000 .*"),
                        row -> assertThat(row).matches(" *download +4 .*"));
    }

    @Test
    void aMasterThatSparkDoesNotKnowIsToldByItsName() {
        Run run = Run.of("spark", "--master", "nonsense");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("parallelmap-demo: ")
                .contains("'nonsense'")
                .hasLineCount(1);
    }
}
