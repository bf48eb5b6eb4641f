package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exception that passes through many nested calls is told in a few of them where it went. */
class NestedFailureTest {
    private static final int DEPTH = 2_000;

    /** The stack of the pools' own threads does not reach further. */
    private static final int DEPTH_ON_THREADS_OF_THE_POOL = 100;

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void theOutermostFewCallsAreToldAndTheRestCounted(PoolKind kind) throws Exception {
        IOException broken = new IOException("broken");
        try (PoolKind.Opened opened = kind.open(1)) {
            int depth = opened.pool().callerWorks() ? DEPTH : DEPTH_ON_THREADS_OF_THE_POOL;
            ItemFunction<Integer, Integer, IOException> nest = new ItemFunction<>() {
                @Override
                public Integer apply(Integer level) throws IOException {
                    if (level == 0) {
                        throw broken;
                    }
                    return opened.pool().map(List.of(level - 1), this).get(0);
                }
            };
            Ending<Integer> ending = deep(() -> nest.apply(depth));

            assertThat(ending.failure()).isSameAs(broken);
            List<ItemFailure> told = Arrays.stream(broken.getSuppressed())
                    .map(ItemFailure.class::cast)
                    .toList();
            assertThat(told).hasSizeBetween(2, 16);
            assertThat(told.get(0).getStackTrace()).isEmpty();
            int passed = depth - told.size();
            assertThat(told.get(0))
                    .hasMessage("item 0 of 1 of " + ParallelPool.class.getName() + ".map, within " + passed
                            + " calls that are not shown");
            assertThat(told.subList(1, told.size()))
                    .allSatisfy(failure -> assertThat(failure.getStackTrace()).isNotEmpty());
            assertThat(told.get(told.size() - 1).getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().startsWith("lambda$theOutermostFew"));
        }
    }

    @ParameterizedTest
    @EnumSource(PoolKind.class)
    void ofAFewCallsEachIsTold(PoolKind kind) throws Exception {
        IOException broken = new IOException("broken");
        try (PoolKind.Opened opened = kind.open(2)) {
            ItemFunction<Integer, Integer, IOException> nest = new ItemFunction<>() {
                @Override
                public Integer apply(Integer level) throws IOException {
                    if (level == 0) {
                        throw broken;
                    }
                    return opened.pool().map(List.of(level - 1), this).get(0);
                }
            };
            Ending<Integer> ending = deep(() -> nest.apply(5));

            assertThat(ending.failure()).isSameAs(broken);
            assertThat(broken.getSuppressed())
                    .hasSize(5)
                    .allSatisfy(told -> assertThat(told.getStackTrace()).isNotEmpty());
        }
    }

    /** Runs a body where the stack is large enough. */
    private static Ending<Integer> deep(Ending.Body<Integer> body) throws Exception {
        List<Ending<Integer>> ended = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(null, () -> ended.add(Ending.of(body)), "deep", 256L << 20);
        thread.start();
        thread.join();
        return ended.get(0);
    }
}
