package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a future is completed from outside, the items are told to stop before anything that depends on it runs. */
class CompletedFromOutsideTest {
    /** Completes a future; the runnable is what may be done while it is not complete. */
    @FunctionalInterface
    private interface Way {
        void complete(CompletableFuture<?> future);
    }

    private enum Completion {
        CANCEL(future -> future.cancel(true)),
        CANCEL_GENTLY(future -> future.cancel(false)),
        COMPLETE(future -> future.complete(null)),
        COMPLETE_EXCEPTIONALLY(future -> future.completeExceptionally(new IOException("enough"))),
        OR_TIMEOUT(future -> future.orTimeout(1, TimeUnit.MILLISECONDS)),
        COMPLETE_ON_TIMEOUT(future -> future.completeOnTimeout(null, 1, TimeUnit.MILLISECONDS)),
        COMPLETE_ASYNC(future -> future.completeAsync(() -> null)),
        COMPLETE_ASYNC_ON_AN_EXECUTOR(future -> future.completeAsync(() -> null, Runnable::run)),
        COMPLETE_ASYNC_EXCEPTIONALLY(future -> future.completeAsync(() -> {
            throw new IllegalStateException("enough");
        })),
        OBTRUDE_VALUE(future -> future.obtrudeValue(null)),
        OBTRUDE_EXCEPTION(future -> future.obtrudeException(new IOException("enough")));

        @SuppressWarnings("ImmutableEnumChecker") // none of them holds anything
        private final Way way;

        Completion(Way way) {
            this.way = way;
        }
    }

    static Stream<Arguments> everyWayOnEveryPool() {
        return Stream.of(Completion.values())
                .flatMap(way -> Stream.of(PoolKind.values()).map(kind -> Arguments.of(way, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyWayOnEveryPool")
    void theItemIsInterruptedBeforeADependentRuns(Completion completion, PoolKind kind) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean toldBefore = new AtomicBoolean();
        CountDownLatch dependentRan = new CountDownLatch(1);
        BiConsumer<Object, Throwable> dependent = (result, thrown) -> {
            try {
                Await.latch(interrupted);
                toldBefore.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                dependentRan.countDown();
            }
        };
        try (PoolKind.Opened opened = kind.open(2)) {
            CompletableFuture<Integer> future = opened.pool().submit(() -> {
                begun.countDown();
                try {
                    return Await.interrupt();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            });
            CompletableFuture<Integer> registered = future.whenComplete(dependent);
            Await.latch(begun);
            completion.way.complete(future);

            Await.latch(dependentRan);
            assertThat(toldBefore).as("interrupted before the dependent ran").isTrue();
            assertThat(future).isDone();
            assertThat(registered).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("everyWayOnEveryPool")
    void whatItIsCompletedWithStands(Completion completion, PoolKind kind) throws Exception {
        try (PoolKind.Opened opened = kind.open(2)) {
            for (int round = 0; round < 20; round++) {
                CountDownLatch begun = new CountDownLatch(1);
                CompletableFuture<List<Integer>> future = opened.pool().mapAsync(List.of(1, 2, 3), item -> {
                    begun.countDown();
                    return Await.interrupt();
                });
                Await.latch(begun);
                completion.way.complete(future);
                Await.until("it is complete", future::isDone);

                String how = Ending.of(future::join).toString();
                assertThat(how).doesNotContain("MapCancelledException");
                assertThat(Ending.of(future::join)).hasToString(how);
            }
        }
    }

    @Test
    void completingAsynchronouslyIsAsTheJdkDoesIt() {
        CompletableFuture<Integer> future = ParallelPool.shared().submit(Await::interrupt);
        IllegalStateException enough = new IllegalStateException("enough");
        CompletableFuture<Throwable> seen = future.handle((result, thrown) -> thrown);
        assertThat(future.completeAsync(
                        () -> {
                            throw enough;
                        },
                        Runnable::run))
                .isSameAs(future);

        assertThat(seen.join()).isInstanceOf(CompletionException.class).hasCause(enough);
        assertThatThrownBy(future::join).isInstanceOf(CompletionException.class).hasCause(enough);
        assertThatThrownBy(() -> future.completeExceptionally(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> future.completeAsync(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aRefusedCompletionStopsNothing() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<List<Integer>> future = ParallelPool.shared().mapAsync(List.of(1, 2), item -> {
            Await.latch(release);
            return item;
        });
        assertThatThrownBy(() -> future.completeExceptionally(null)).isInstanceOf(NullPointerException.class);
        release.countDown();

        assertThat(future.join()).containsExactly(1, 2);
        assertThat(future.cancel(true)).isFalse();
        assertThat(future.complete(List.of())).isFalse();
        assertThat(future.join()).containsExactly(1, 2);
    }

    @Test
    void cancellingTellsThatItIsCancelled() {
        CompletableFuture<Integer> future = ParallelPool.shared().submit(Await::interrupt);

        assertThat(future.cancel(true)).isTrue();
        assertThat(future).isCancelled();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }
}
