package io.github.parallelmap.runtime;

import static io.github.parallelmap.runtime.Variant.Trait.FAILS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.runtime.Setting.Session;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Guarantee 3: when a call has returned, normally or not, none of its items is running or will run. */
class StructureTest {
    private static final int ROUNDS = 50;

    @EveryCall(options = true)
    void nothingRunsAfterTheReturn(Setting setting) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        try (Session open = setting.open(4)) {
            for (int round = 0; round < setting.kind().rounds(ROUNDS); round++) {
                String description = setting + ", seed " + seed + ", round " + round;
                int failing = random.nextInt(200);
                int pause = random.nextInt(30_000);
                int threads = 1 + random.nextInt(4);
                OnFailure onFailure = random.nextInt(4) == 0 ? OnFailure.FINISH : OnFailure.STOP;
                Session session = open.with(options -> options.threads(threads).onFailure(onFailure));

                Ending<List<Integer>> ending = Ending.of(() -> session.run(100, item -> {
                    begun.incrementAndGet();
                    try {
                        LockSupport.parkNanos(pause);
                        if (item == failing) {
                            throw new IOException("item " + item);
                        }
                        return item;
                    } finally {
                        ended.incrementAndGet();
                    }
                }));
                int begunAtReturn = begun.get();
                int endedAtReturn = ended.get();
                Thread.yield();

                assertThat(ending.thrown() != null).as(description).isEqualTo(failing < 100);
                assertThat(endedAtReturn)
                        .as("items that have ended, " + description)
                        .isEqualTo(begunAtReturn);
                assertThat(begun.get())
                        .as("items that have begun, " + description)
                        .isEqualTo(begunAtReturn);
            }
        }
    }

    @EveryCall(workers = 2, needs = FAILS)
    void aFailedCallWaitsForAnItemThatDoesNotAnswerToItsInterrupt(Setting setting) {
        CountDownLatch bothBegun = new CountDownLatch(2);
        AtomicBoolean ended = new AtomicBoolean();
        try (Session session = setting.open(2)) {
            Ending<List<Integer>> ending = Ending.of(() -> session.run(2, item -> {
                Await.meet(bothBegun);
                if (item == 0) {
                    throw new IOException("item 0");
                }
                Await.raisedFlag();
                // Long enough for the call to return if it did not wait.
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
                while (System.nanoTime() - until < 0) {
                    Thread.onSpinWait();
                }
                ended.set(true);
                return item;
            }));

            assertThat(ended).isTrue();
            assertThat(ending.failure()).hasMessage("item 0");
            assertThat(ending.interrupted()).isFalse();
        }
    }

    @EveryCall(options = true)
    void everyItemOfACallThatEndsNormallyHasRunOnce(Setting setting) throws Throwable {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (Session open = setting.open(4)) {
            for (int round = 0; round < setting.kind().rounds(ROUNDS); round++) {
                int size = random.nextInt(3_000);
                int chunk = random.nextInt(3) * random.nextInt(50);
                int[] runs = new int[size];

                open.with(options -> options.chunk(chunk)).run(size, item -> runs[item]++);

                assertThat(runs)
                        .as("%s, seed %d, round %d, %d items, chunk %d", setting, seed, round, size, chunk)
                        .containsOnly(size == 0 ? new int[0] : new int[] {1});
            }
        }
    }
}
