package io.github.parallelmap.demo.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void ofAnOddNumberItIsTheMiddleOne() {
        assertThat(Median.of(new long[] {9, 1, 5})).isEqualTo(5);
    }

    @Test
    void ofAnEvenNumberItIsTheLowerOfTheMiddleTwo() {
        assertThat(Median.of(new long[] {9, 1, 5, 7})).isEqualTo(5);
    }

    @Test
    void theMeasurementsStayInTheirOrder() {
        long[] measurements = {3, 1, 2};

        Median.of(measurements);

        assertThat(measurements).containsExactly(3, 1, 2);
    }

    @Test
    void nothingHasNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(new long[0]));
    }
}
