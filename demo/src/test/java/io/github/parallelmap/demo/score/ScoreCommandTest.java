package io.github.parallelmap.demo.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.demo.Run;
import io.github.parallelmap.runtime.MapOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8})
    void resultsEqualThePlainLoopsOnAnyNumberOfThreads(int threads) {
        Run run = Run.of("score", "--items", 3000, "--rounds", 2, "--threads", threads);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("loop seconds", "parallel seconds", "speed-up");
        assertThat(run.rows()).singleElement().asString().startsWith("   3000").endsWith("yes");
    }

    @Test
    void aPersonSeesTheRounds() {
        assertThat(Run.onTerminal("score", "--items", 10, "--rounds", 2).err()).contains("2/2");
    }

    @Test
    void oneItemIsEnough() {
        assertThat(Run.of("score", "--items", 1, "--rounds", 1).status()).isZero();
    }

    @Test
    void loopAndWrapperDifferNowhere() {
        Trial trial = new Trial(500, 7, MapOptions.defaults().threads(3));

        trial.runLoop();
        trial.runWrapper();

        assertThat(trial.firstDifference()).isEqualTo(-1);
    }
}
