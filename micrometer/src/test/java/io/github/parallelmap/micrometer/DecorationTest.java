package io.github.parallelmap.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmap.runtime.ParallelPool;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A metered pool is, for all that its calls can tell, the pool that it decorates. */
class DecorationTest {
    private static final List<Integer> ITEMS = List.of(1, 2, 3);

    /** What users call, which is the same for every pool. */
    private static final Set<String> FOR_USERS =
            Set.of("map", "forEach", "mapAsync", "settled", "stream", "unordered", "submit");

    @Test
    void whatAPoolDoesForItsCallsIsPassedOn() {
        List<String> missing = Arrays.stream(ParallelPool.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !FOR_USERS.contains(method.getName()))
                .filter(method -> !isDeclared(method))
                .map(Method::toString)
                .toList();

        assertThat(missing).isEmpty();
    }

    private static boolean isDeclared(Method method) {
        return Arrays.stream(MeteredPool.class.getDeclaredMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    @ParameterizedTest
    @EnumSource
    void aNestedCallRunsInThePlaceOfItsItem(PoolKind kind) {
        try (MeteredPool pool = kind.open(1)) {
            assertThat(nested(pool, pool)).isEqualTo(nestedInPlainLoops());
        }
    }

    @Test
    void aNestedCallTakesTheDecoratedPoolAndTheOtherForOne() {
        ParallelPool plain = ParallelPool.ofThreads(1);
        MeteredPool one = MeteredPool.of(plain, "one");
        MeteredPool two = MeteredPool.of(one, "two");

        for (ParallelPool outer : List.of(plain, one, two)) {
            for (ParallelPool inner : List.of(plain, one, two)) {
                assertThat(nested(outer, inner)).as("%s in %s", inner, outer).isEqualTo(nestedInPlainLoops());
            }
        }
        two.close();
    }

    @Test
    void threadsThatWaitForANestedCallAreActiveOnce() {
        try (MeteredPool pool = PoolKind.SIZED.open(1)) {
            Meters meters = Meters.of(pool);

            assertThat(pool.map(List.of(1), outer -> pool.map(List.of(1), inner -> meters.active())))
                    .isEqualTo(List.of(List.of(1)));
        }
    }

    @Test
    void closingWaitsForCallsAndLetsTheirNestedOnesIn() throws Exception {
        MeteredPool pool = PoolKind.SIZED.open(1);
        Meters meters = Meters.of(pool);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        CompletableFuture<List<List<Integer>>> future = pool.mapAsync(ITEMS, outer -> {
            begun.countDown();
            Await.latch(closing);
            return pool.map(ITEMS, inner -> outer * inner);
        });
        Await.latch(begun);
        Thread closer = new Thread(pool::close);
        closer.start();
        Await.until("it refuses", () -> refuses(pool));
        closing.countDown();
        closer.join();

        assertThat(meters.active()).isZero();
        assertThat(meters.items()).isGreaterThanOrEqualTo(12);
        assertThat(future.get()).isEqualTo(nestedInPlainLoops());
    }

    @Test
    void anItemCannotCloseItsOwnPool() {
        MeteredPool pool = PoolKind.SIZED.open(1);

        assertThatThrownBy(() -> pool.forEach(ITEMS, item -> pool.close())).isInstanceOf(IllegalStateException.class);

        pool.close();
    }

    private static boolean refuses(ParallelPool pool) {
        try {
            pool.submit(() -> 0).cancel(true);
            return false;
        } catch (RejectedExecutionException e) {
            return true;
        }
    }

    private static List<List<Integer>> nested(ParallelPool outer, ParallelPool inner) {
        return outer.map(ITEMS, a -> inner.map(ITEMS, b -> a * b));
    }

    private static List<List<Integer>> nestedInPlainLoops() {
        return List.of(List.of(1, 2, 3), List.of(2, 4, 6), List.of(3, 6, 9));
    }
}
