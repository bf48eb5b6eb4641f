package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.runtime.Setting.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No method of an exception of the user's own can break a call. */
class HostileExceptionTest {
    /** Throws from whatever it is asked; an IOException, so that a stream has to wrap it. */
    @SuppressWarnings("serial") // never travels
    private static final class Hostile extends IOException {
        private final Supplier<? extends Error> answer;

        Hostile(Supplier<? extends Error> answer) {
            this.answer = answer;
        }

        @Override
        public synchronized @Nullable Throwable getCause() {
            throw answer.get();
        }

        @Override
        public String getMessage() {
            throw answer.get();
        }

        @Override
        public String getLocalizedMessage() {
            throw answer.get();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw answer.get();
        }

        @Override
        public String toString() {
            throw answer.get();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            throw answer.get();
        }

        @Override
        public int hashCode() {
            throw answer.get();
        }
    }

    /** Neither takes suppressed exceptions nor has a stack. */
    @SuppressWarnings("serial") // never travels
    private static final class Frozen extends Exception {
        Frozen() {
            super("frozen", null, false, false);
        }
    }

    @EveryCall
    void anItemsExceptionReachesTheCallerWhateverItsMethodsDo(Setting setting) throws Exception {
        if (setting.variant() == Variant.ASYNC || setting.variant() == Variant.DIRECT_ASYNC) {
            // The exception is in the future; but the JDK's own wrapping of it asks for its text.
            return;
        }
        Hostile hostile = new Hostile(AssertionError::new);
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(8, item -> {
                if (item == 3) {
                    throw hostile;
                }
                return item;
            }));

            assertThat(ending.failure() == hostile).as("the very exception").isTrue();
        }
    }

    @EveryCall
    void oneThatTakesNothingIsThrownAllTheSame(Setting setting) throws Exception {
        Frozen frozen = new Frozen();
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(8, item -> {
                if (item >= 3) {
                    throw frozen;
                }
                return item;
            }));

            assertThat(ending.failure()).isSameAs(frozen);
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void oneThatAnswersAnInterruptIsAsAnyOther(PoolKind kind) {
        try (PoolKind.Opened opened = kind.open(2)) {
            Mapper mapper = Eager.mapper(
                    MapOptions.defaults().pool(opened.pool()).threads(2).timeout(Duration.ofMillis(20)));
            CountDownLatch both = new CountDownLatch(2);
            Ending<List<Integer>> ending = Ending.of(() -> Eager.map(mapper, List.of(0, 1), item -> {
                Await.meet(both);
                try {
                    return Await.interrupt();
                } catch (InterruptedException e) {
                    throw new Hostile(StackOverflowError::new);
                }
            }));

            assertThat(ending.failure()).isInstanceOf(MapTimeoutException.class);
        }
    }
}
