package io.github.parallelmap.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarTest {
    private static final Figure LOOP = figure(Variant.LOOP, 100, 8_016);

    @Test
    void aRatioIsJudgedByTheQuickSamplesAndToldByTheMedianToo() {
        Bar bar = Bar.times(0.54, Variant.LOOP);
        Figure ours = new Figure(Variant.OURS, Kind.OURS, 53, 90, 95, 0, 9);

        Bar.Standing standing = bar.judge(ours, LOOP);

        assertThat(standing.met()).isTrue();
        assertThat(bar.format(standing.value())).isEqualTo("0.53x");
        assertThat(bar.format(standing.median())).isEqualTo("0.90x");
        assertThat(bar.text()).isEqualTo("<= 0.54x loop");
    }

    @Test
    void whatIsOverTheLimitIsMissed() {
        assertThat(Bar.times(1.12, Variant.LOOP)
                        .judge(figure(Variant.OURS, 113, 0), LOOP)
                        .met())
                .isFalse();
        assertThat(Bar.nanosOver(20, Variant.LOOP)
                        .judge(figure(Variant.OURS, 121, 0), LOOP)
                        .met())
                .isFalse();
        assertThat(Bar.bytesOver(50, Variant.LOOP)
                        .judge(figure(Variant.OURS, 1, 8_067), LOOP)
                        .met())
                .isFalse();
        assertThat(Bar.bytesAnItem(17, 100)
                        .judge(figure(Variant.OURS, 1, 1_701), LOOP)
                        .met())
                .isFalse();
    }

    @Test
    void whatIsAtTheLimitIsMet() {
        assertThat(Bar.nanosOver(20, Variant.LOOP)
                        .judge(figure(Variant.OURS, 120, 0), LOOP)
                        .met())
                .isTrue();
        assertThat(Bar.bytesOver(50, Variant.LOOP)
                        .judge(figure(Variant.OURS, 1, 8_066), LOOP)
                        .met())
                .isTrue();
        assertThat(Bar.bytesAnItem(17, 100)
                        .judge(figure(Variant.OURS, 1, 1_700), LOOP)
                        .met())
                .isTrue();
    }

    @Test
    void aDifferenceShowsItsSign() {
        Bar bar = Bar.nanosOver(20, Variant.LOOP);

        assertThat(bar.format(7.4)).isEqualTo("+7 ns");
        assertThat(bar.format(-3)).isEqualTo("-3 ns");
        assertThat(bar.text()).isEqualTo("<= +20 ns over loop");
    }

    @Test
    void theOtherOneIsFoundByItsName() {
        assertThat(Bar.times(1, Variant.LOOP).otherIn(List.of(figure("a", 1, 1), LOOP)))
                .contains(LOOP);
        assertThat(Bar.times(1, "b").otherIn(List.of(LOOP))).isEmpty();
    }

    private static Figure figure(String variant, double nanos, double bytes) {
        return new Figure(variant, Kind.REFERENCE, nanos, nanos, nanos, bytes, 9);
    }
}
