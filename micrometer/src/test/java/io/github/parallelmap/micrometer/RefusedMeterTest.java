package io.github.parallelmap.micrometer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.ParallelPool;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of calls whose registry throws at a meter. */
class RefusedMeterTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final MeteredPool pool = MeteredPool.of(ParallelPool.shared(), "refused");

    @BeforeEach
    void bind() {
        pool.bindTo(registry);
    }

    @Test
    void aCallThrowsWhatItsItemThrewThoughThatCannotBeCounted() {
        refuse("outcome", "failed");
        assertThatThrownBy(() -> pool.map(List.of(1), RefusedMeterTest::fail)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aFutureCompletesThoughItsCallCannotBeCounted() {
        refuse("outcome", "failed");
        assertThatThrownBy(
                        () -> pool.mapAsync(List.of(1), RefusedMeterTest::fail).get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCallThatCouldNeverBeCountedIsRefusedBeforeItBeginsEveryTime() {
        refuse("outcome", "completed");
        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(() -> pool.map(List.of(1), RefusedMeterTest::fail))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static int fail(int item) {
        throw new ArithmeticException("item " + item);
    }

    private void refuse(String tag, String value) {
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                if (value.equals(id.getTag(tag))) {
                    throw new IllegalStateException("refused: " + id);
                }
                return MeterFilterReply.NEUTRAL;
            }
        });
    }
}
