package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.CALLER_WORKS;
import static io.github.parallelmap.runtime.Variant.Trait.FAILS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.runtime.Setting.Session;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee 4: what an item throws of its own accord is its failure, whatever its name, while nobody has interrupted anyone. */
class ItemInterruptTest {
    private enum OfItsOwnAccord {
        HTTP_TIMEOUT(() -> new InterruptedIOException("timeout")),
        SOCKET_TIMEOUT(() -> new SocketTimeoutException("timeout")),
        CHANNEL(ClosedByInterruptException::new),
        FUTURE(() -> new ExecutionException(new InterruptedException("another thread"))),
        COMPLETION(() -> new CompletionException(new InterruptedException("another thread"))),
        CAUSED(() -> new IOException(new InterruptedException("once"))),
        CANCELLED(() -> new MapCancelledException("of another call"));

        @SuppressWarnings("ImmutableEnumChecker") // none of them holds anything
        private final Supplier<Throwable> make;

        OfItsOwnAccord(Supplier<Throwable> make) {
            this.make = make;
        }
    }

    static Stream<Setting> settings() {
        return Stream.of(Variant.values()).flatMap(variant -> Kind.tested().map(kind -> new Setting(variant, kind)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void isThatItemsFailureOnWhateverThreadItRan(Setting setting) throws Exception {
        for (OfItsOwnAccord kind : OfItsOwnAccord.values()) {
            if (kind == OfItsOwnAccord.COMPLETION && !setting.variant().has(Variant.Trait.WAITS)) {
                // A future of the JDK's takes it for its own wrapping of the cause.
                continue;
            }
            Throwable own = kind.make.get();
            try (Session session = setting.open(2)) {
                for (int round = 0; round < 20; round++) {
                    int failing = round % 4;
                    Ending<List<Integer>> ending = Ending.of(() -> session.run(4, item -> {
                        if (item == failing) {
                            throw own;
                        }
                        return item;
                    }));

                    assertThat(ending.failure()).as("%s on %s", kind, setting).isSameAs(own);
                    assertThat(ending.interrupted()).as("the flag is up").isFalse();
                }
            }
        }
    }

    @EveryCall(needs = {CALLER_WORKS, FAILS})
    void anInterruptedExceptionOnTheCallersOwnThreadStopsTheCallAndIsThrown(Setting setting) throws Exception {
        InterruptedException own = new InterruptedException("own");
        try (Session session = setting.open(1)) {
            if (!session.callerWorks()) {
                return;
            }
            AtomicInteger ran = new AtomicInteger();
            Ending<List<Integer>> ending = Ending.of(() -> session.run(10, item -> {
                ran.incrementAndGet();
                if (item == 2) {
                    throw own;
                }
                return item;
            }));

            assertThat(ending.failure()).isSameAs(own);
            assertThat(ending.interrupted()).as("the flag is up").isFalse();
            if (setting.variant().takesOptions()) {
                // The others run on as many threads as the pool has.
                assertThat(ran).hasValue(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void anInterruptedExceptionOnAnotherThreadIsTheItems(Setting setting) throws Exception {
        InterruptedException own = new InterruptedException("own");
        try (Session session = setting.open(1)) {
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> session.run(10, item -> {
                if (item == 2 && !Ending.Caller.isCurrent()) {
                    throw own;
                }
                return item;
            }));

            Ending<List<Integer>> ending = caller.join();
            if (session.callerWorks()) {
                assertThat(ending.thrown()).isIn(null, own);
            } else {
                assertThat(ending.failure()).isSameAs(own);
            }
            assertThat(ending.interrupted()).as("the flag is up").isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void wherePromisedNothingIsThrownForItTheCallIsCancelled(Setting setting) throws Exception {
        boolean throwsNothing = setting.variant().toString().contains("SETTLED")
                || setting.variant().toString().contains("STREAM");
        try (Session session = setting.open(1)) {
            if (!throwsNothing || !session.callerWorks()) {
                return;
            }
            Ending.Elsewhere<List<Integer>> caller = Ending.elsewhere(() -> session.run(10, item -> {
                if (Ending.Caller.isCurrent()) {
                    throw new InterruptedException("own");
                }
                return item;
            }));

            Ending<List<Integer>> ending = caller.join();
            if (ending.thrown() != null) {
                assertThat(ending.failure()).isInstanceOf(MapCancelledException.class);
                assertThat(ending.interrupted()).as("the flag is up").isTrue();
            }
        }
    }
}
