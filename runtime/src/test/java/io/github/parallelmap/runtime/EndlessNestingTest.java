package io.github.parallelmap.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.Zip;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls nested in each other's items without end fail as a recursion does: soon, with nothing running and no machine full of threads. */
class EndlessNestingTest {
    private static final int MOST_THREADS = 8;

    /** How an item calls again. */
    enum Call {
        MAP {
            @Override
            Object again(ParallelPool pool, List<Integer> items, ItemFunction<Integer, Object, RuntimeException> item) {
                return pool.map(items, item);
            }
        },
        WRAPPER {
            @Override
            Object again(ParallelPool pool, List<Integer> items, ItemFunction<Integer, Object, RuntimeException> item) {
                return Eager.map(
                        MapOptions.defaults()
                                .pool(pool)
                                .threads(2)
                                .kind(Boolean.getBoolean("virtual") ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM),
                        items,
                        item);
            }
        },
        ASYNC {
            @Override
            Object again(ParallelPool pool, List<Integer> items, ItemFunction<Integer, Object, RuntimeException> item) {
                return pool.mapAsync(items, item).join();
            }
        },
        STREAM {
            @Override
            Object again(ParallelPool pool, List<Integer> items, ItemFunction<Integer, Object, RuntimeException> item) {
                return pool.stream(items, item).toList();
            }
        },
        DEPENDENT {
            @Override
            Object again(ParallelPool pool, List<Integer> items, ItemFunction<Integer, Object, RuntimeException> item) {
                return pool.submit(() -> 1)
                        .thenApply(one -> pool.map(items, item))
                        .join();
            }
        };

        abstract Object again(
                ParallelPool pool, List<Integer> items, ItemFunction<Integer, Object, RuntimeException> item);
    }

    /** Run in a virtual machine of its own by the tests: which call, on which pool, how many items, how often. */
    static final class Program {
        public static void main(String[] arguments) throws InterruptedException {
            Call call = Call.valueOf(arguments[0]);
            int size = Integer.parseInt(arguments[2]);
            int rounds = Integer.parseInt(arguments[3]);
            List<Integer> items = Setting.items(size);
            AtomicInteger mostThreads = new AtomicInteger();
            for (int round = 0; round < rounds; round++) {
                AtomicInteger begun = new AtomicInteger();
                try (ParallelPool pool = pool(arguments[1])) {
                    ItemFunction<Integer, Object, RuntimeException> item = new ItemFunction<>() {
                        @Override
                        public Object apply(Integer n) {
                            int nth = begun.incrementAndGet();
                            if (nth < 64 || nth % 64 == 0) {
                                mostThreads.accumulateAndGet(threadsOfTheLibrary(), Math::max);
                            }
                            return call.again(pool, items, this);
                        }
                    };
                    Throwable thrown = null;
                    try {
                        call.again(pool, Setting.items(size), item);
                    } catch (Throwable t) {
                        thrown = t;
                    }
                    // One that still ran would begin another at once.
                    int atReturn = begun.get();
                    Thread.sleep(20);
                    int left = begun.get() - atReturn;
                    Throwable cause = thrown;
                    while (cause != null && !(cause instanceof StackOverflowError)) {
                        cause = cause.getCause();
                    }
                    if (cause == null || left != 0) {
                        System.out.println("round " + round + ": " + left + " items began after it threw");
                        if (thrown != null) {
                            thrown.printStackTrace(System.out);
                        }
                        System.exit(1);
                    }
                }
            }
            System.out.println("ended with at most " + mostThreads + " threads");
        }

        private static int threadsOfTheLibrary() {
            ThreadGroup top = Thread.currentThread().getThreadGroup();
            while (top.getParent() != null) {
                top = top.getParent();
            }
            Thread[] threads = new Thread[4 * MOST_THREADS + 256];
            int count = 0;
            for (int i = top.enumerate(threads) - 1; i >= 0; i--) {
                count += threads[i].getName().startsWith("parallelmap-") ? 1 : 0;
            }
            return count;
        }

        private static ParallelPool pool(String kind) {
            return switch (kind) {
                case "SHARED" -> ParallelPool.shared();
                case "SIZED" -> ParallelPool.ofThreads(2);
                default -> ParallelPool.ofVirtualThreads(2);
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAP, SIZED",
        "WRAPPER, SIZED",
        "ASYNC, SIZED",
        "STREAM, SIZED",
        "MAP, VIRTUAL",
        "WRAPPER, VIRTUAL",
        "MAP, SHARED",
        "WRAPPER, SHARED",
        "STREAM, SHARED"
    })
    void oneItemALevelEndsInAStackOverflowWithNothingRunning(Call call, String pool) throws Exception {
        assertThat(run(List.of("-Xss256k"), call, pool, 1, 20)).startsWith("ended");
    }

    /** Run in a virtual machine of its own: a recursion of the user's own reaches the end of the stack, then a call is made. */
    static final class AtTheEndOfTheStack {
        private static int callsLeft;

        public static void main(String[] arguments) throws InterruptedException {
            Call call = Call.valueOf(arguments[0]);
            List<Integer> items = Setting.items(Integer.parseInt(arguments[2]));
            ItemFunction<Integer, Object, RuntimeException> item = n -> {
                LockSupport.parkNanos(1_000_000);
                return n;
            };
            try (ParallelPool pool = Program.pool(arguments[1])) {
                call.again(pool, items, item);
                for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
                    callsLeft = 50;
                    Thread thread = new Thread(
                            null, () -> recur(() -> call.again(pool, items, item)), "deep", (160 + round) << 10);
                    thread.start();
                    thread.join();
                }
            }
            System.out.println("ended");
        }

        @SuppressWarnings("InfiniteRecursion") // what it is about
        private static void recur(Runnable call) {
            try {
                recur(call);
            } catch (StackOverflowError e) {
                // The end of the stack; each level further up has a little more of it.
            }
            if (callsLeft-- > 0) {
                try {
                    call.run();
                } catch (StackOverflowError e) {
                    // There was still too little.
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"MAP, SHARED", "MAP, SIZED", "WRAPPER, SHARED", "ASYNC, SIZED", "STREAM, SHARED", "STREAM, SIZED"})
    void aCallThatIsMadeAtTheEndOfTheStackEnds(Call call, String pool) throws Exception {
        assertThat(run(AtTheEndOfTheStack.class, List.of(), call, pool, 6, 5)).startsWith("ended");
    }

    @Test
    void whatDependsOnAFutureMayUseItsPoolWhereThereIsNoThreadToSpare() throws Exception {
        assertThat(run(List.of("-Xss256k", "-Dparallelmap.maxThreads=0"), Call.DEPENDENT, "SIZED", 1, 2))
                .startsWith("ended");
    }

    @ParameterizedTest
    @CsvSource({"MAP, SIZED", "WRAPPER, SIZED", "MAP, VIRTUAL", "STREAM, SIZED"})
    void twoItemsALevelOnASizedPoolToo(Call call, String pool) throws Exception {
        assertThat(run(List.of("-Xss256k"), call, pool, 2, 20)).startsWith("ended");
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void theThreadsOfTheSharedPoolAreBoundedOverAllCalls(Call call) throws Exception {
        String ended = run(List.of("-Xss256k", "-Dparallelmap.maxThreads=" + MOST_THREADS), call, "SHARED", 2, 2);

        assertThat(ended).startsWith("ended with at most ");
        int threads = Integer.parseInt(ended.replaceAll("\\D+", ""));
        // And the one that looks after overdue items; those that run what depends on a future have a bound of their
        // own.
        int completing = call == Call.DEPENDENT || call == Call.ASYNC ? 64 : 0;
        assertThat(threads).isBetween(1, MOST_THREADS + completing + 1);
    }

    @Test
    void soAreVirtualThreads() throws Exception {
        assertThat(run(
                        List.of(
                                "-Xss256k",
                                "-Dvirtual=true",
                                "-Dparallelmap.maxVirtualThreads=" + MOST_THREADS,
                                "-Dparallelmap.maxThreads=" + MOST_THREADS),
                        Call.WRAPPER,
                        "SHARED",
                        2,
                        2))
                .startsWith("ended");
    }

    @Test
    void withoutAnyThreadTheCallerWorksAlone() throws Exception {
        assertThat(run(List.of("-Xss256k", "-Dparallelmap.maxThreads=0"), Call.WRAPPER, "SHARED", 2, 2))
                .startsWith("ended");
    }

    @Test
    void anUnreadableBoundIsToldByItsName() throws Exception {
        assertThat(run(List.of("-Dparallelmap.maxThreads=many"), Call.MAP, "SHARED", 1, 1))
                .contains("system property parallelmap.maxThreads is \"many\"; it must be a whole number, 0 or more");
    }

    private static String run(List<String> options, Call call, String pool, int items, int rounds) throws Exception {
        return run(Program.class, options, call, pool, items, rounds);
    }

    private static String run(Class<?> program, List<String> options, Call call, String pool, int items, int rounds)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(options);
        command.add("-cp");
        command.add(ClassPath.of(Program.class, ParallelPool.class, Zip.class).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(program.getName());
        command.addAll(List.of(call.name(), pool, String.valueOf(items), String.valueOf(rounds)));
        Path output = Files.createTempFile("nesting", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = process.waitFor(2 * Await.SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(output).strip();
            assertThat(ended).as("it has ended; so far: " + text).isTrue();
            return text;
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }
}
