package io.github.parallelmap.benchmarks.comparison;

import io.github.parallelmap.benchmarks.peers.Peer;
import io.github.parallelmap.benchmarks.peers.StreamPeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One column of the comparison: a trial, and a word or two for what is seen in it. */
enum Question {
    CHECKED("a checked exception") {
        @Override
        String answer(Subject subject) throws Exception {
            IOException checked = new IOException("thrown by an item");
            Exception thrown = subject.checked() ? checked : new UncheckedIOException(checked);
            Throwable caught = Attempt.of(subject, count(4), item -> {
                        if (item == 2) {
                            throw Attempt.<RuntimeException>sneaky(thrown);
                        }
                        return item;
                    })
                    .failure();
            String arrives = caught == thrown ? "as itself" : "in `" + named(caught) + "`";
            return subject.checked() ? arrives : "wrapped by hand" + (caught == thrown ? "" : ", " + arrives);
        }
    },

    WHICH("of two failures") {
        @Override
        String answer(Subject subject) throws Exception {
            CountDownLatch later = new CountDownLatch(1);
            Throwable caught = Attempt.of(subject, count(2), item -> {
                        if (item == 1) {
                            later.countDown();
                        } else {
                            Attempt.waitFor(later, 2_000);
                            Attempt.pauseWhateverHappens(200);
                        }
                        throw new IllegalStateException("item " + item);
                    })
                    .failure();
            for (Throwable cause = caught; cause != null; cause = cause.getCause()) {
                if ("item 0".equals(cause.getMessage())) {
                    return "the loop's";
                } else if ("item 1".equals(cause.getMessage())) {
                    return "the first in time";
                }
            }
            throw new IllegalStateException("neither of both arrived", caught);
        }
    },

    NOT_BEGUN("then: what has not begun") {
        @Override
        String answer(Subject subject) throws Exception {
            int items = 60;
            AtomicInteger begun = new AtomicInteger();
            Attempt.of(subject, count(items), item -> {
                        begun.incrementAndGet();
                        if (item == 0) {
                            throw new IllegalStateException("item 0");
                        }
                        Attempt.pause(10);
                        return item;
                    })
                    .failure();
            int before;
            do {
                before = begun.get();
                Attempt.pause(500);
            } while (begun.get() != before);
            return begun.get() < items / 3 ? "is skipped" : "runs";
        }
    },

    RUNNING("what is running") {
        private static final Set<String> LEFT_BEHIND = Set.of("is interrupted, not waited for", "goes on");

        @Override
        String answer(Subject subject) throws Exception {
            // Whose thread runs which item may make the difference.
            Optional<String> above = beside(subject, 0);
            Optional<String> below = beside(subject, 1).filter(LEFT_BEHIND::contains);
            return above.filter(LEFT_BEHIND::contains)
                    .or(() -> below)
                    .or(() -> above)
                    .orElse("nothing is");
        }

        /** What becomes of an item when the other one fails; nothing where it is not running then. */
        private static Optional<String> beside(Subject subject, int failing) throws Exception {
            CountDownLatch running = new CountDownLatch(1);
            AtomicBoolean interrupted = new AtomicBoolean();
            AtomicBoolean ended = new AtomicBoolean();
            boolean endedFirst = Attempt.of(subject.peer().get(), count(2), ended::get, item -> {
                        if (item == failing) {
                            Attempt.waitFor(running, 500);
                            throw new IllegalStateException("item " + item);
                        }
                        running.countDown();
                        interrupted.set(!Attempt.pause(1_500));
                        Attempt.pauseWhateverHappens(200);
                        ended.set(true);
                        return item;
                    })
                    .heldAtReturn();
            if (running.getCount() > 0) {
                return Optional.empty();
            }
            Attempt.pause(100);
            boolean stopped = interrupted.get();
            Attempt.awaitEnd(ended::get);
            if (endedFirst) {
                return Optional.of(stopped ? "is stopped" : "is waited for");
            }
            return Optional.of(stopped ? "is interrupted, not waited for" : "goes on");
        }
    },

    INTERRUPT("an interrupt of the caller") {
        @Override
        String answer(Subject subject) throws Exception {
            CountDownLatch both = new CountDownLatch(2);
            AtomicInteger begun = new AtomicInteger();
            AtomicInteger ended = new AtomicInteger();
            AtomicInteger interrupted = new AtomicInteger();
            Attempt attempt = Attempt.of(subject.peer().get(), count(2), () -> ended.get() == begun.get(), item -> {
                begun.incrementAndGet();
                both.countDown();
                boolean stopped = !Attempt.pause(1_500);
                if (stopped) {
                    interrupted.incrementAndGet();
                }
                Attempt.pauseWhateverHappens(200);
                ended.incrementAndGet();
                if (stopped) {
                    throw Attempt.<RuntimeException>sneaky(new InterruptedException("an item"));
                }
                return item;
            });
            Attempt.waitFor(both, 1_000);
            attempt.interrupt();
            boolean endedFirst = attempt.heldAtReturn();
            Attempt.pause(100);
            Attempt.awaitEnd(() -> ended.get() == begun.get());
            String what = interrupted.get() == 0 ? "" : interrupted.get() < begun.get() ? "one" : "them";
            if (what.isEmpty()) {
                return endedFirst ? "is ignored" : "leaves them running";
            }
            return endedFirst ? "stops " + what : "interrupts " + what + ", waits for none";
        }
    },

    NESTED("a nested call") {
        @Override
        String answer(Subject subject) throws Exception {
            var peer = subject.peer().get();
            CountDownLatch two = new CountDownLatch(2);
            Attempt attempt = Attempt.of(peer, count(4), () -> true, item -> {
                two.countDown();
                Attempt.waitFor(two, 500);
                try {
                    return peer.map(count(4), inner -> inner);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            return attempt.endsWithin(6, TimeUnit.SECONDS)
                    ? attempt.thrown().isEmpty() ? "runs" : "fails"
                    : "deadlocks";
        }
    },

    ENDLESS("a source without end") {
        @Override
        String answer(Subject subject) {
            if (subject.stream().isEmpty()) {
                return "no stream";
            }
            Supplier<StreamPeer> peer = subject.stream().get();
            Counting source = new Counting();
            try (Stream<Object> results = peer.get().stream(source, item -> item)) {
                results.limit(5).forEach(result -> {});
            } catch (Exception e) {
                return "is read to its end";
            }
            return source.read.get() < Counting.END ? "streams" : "is read to its end";
        }
    };

    private final String heading;

    Question(String heading) {
        this.heading = heading;
    }

    /** What stands above the column. */
    String heading() {
        return heading;
    }

    /** Tries it, and says what was seen. */
    abstract String answer(Subject subject) throws Exception;

    private static List<Integer> count(int items) {
        return IntStream.range(0, items).boxed().toList();
    }

    private static String named(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }

    /** A list that is too long to be read, and fails where that is tried. */
    private static final class Counting extends AbstractList<Integer> implements RandomAccess {
        static final int END = 50_000;

        final AtomicInteger read = new AtomicInteger();

        @Override
        public Integer get(int index) {
            if (read.incrementAndGet() > END) {
                throw new IllegalStateException("read " + END + " items ahead");
            }
            return index;
        }

        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }
    }

    /** A call under trial, on a thread of its own. */
    private static final class Attempt {
        private final Thread caller;
        private final CountDownLatch returned = new CountDownLatch(1);
        private volatile Optional<Throwable> thrown = Optional.empty();
        private volatile boolean held;

        private Attempt(Peer peer, List<Integer> items, BooleanSupplier condition, Function<Integer, Object> function) {
            caller = new Thread(() -> {
                try {
                    peer.map(items, function);
                } catch (Throwable e) {
                    thrown = Optional.of(e);
                }
                held = condition.getAsBoolean();
                returned.countDown();
            });
            caller.setDaemon(true);
        }

        static Attempt of(Subject subject, List<Integer> items, Function<Integer, Object> function) {
            return of(subject.peer().get(), items, () -> true, function);
        }

        /** Begins; the condition is looked at when the call returns. */
        static Attempt of(
                Peer peer, List<Integer> items, BooleanSupplier condition, Function<Integer, Object> function) {
            Attempt attempt = new Attempt(peer, items, condition, function);
            attempt.caller.start();
            return attempt;
        }

        void interrupt() {
            caller.interrupt();
        }

        Throwable failure() throws InterruptedException {
            awaitReturn();
            return thrown.orElseThrow(() -> new IllegalStateException("the call did not fail"));
        }

        Optional<Throwable> thrown() {
            return thrown;
        }

        boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
            return returned.await(time, unit);
        }

        /** Whether the condition held when the call returned. */
        boolean heldAtReturn() throws InterruptedException {
            awaitReturn();
            return held;
        }

        private void awaitReturn() throws InterruptedException {
            if (!returned.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the call does not return");
            }
        }

        /** Whether it lasted for as long, without an interrupt. */
        static boolean pause(long millis) {
            try {
                Thread.sleep(millis);
                return true;
            } catch (InterruptedException e) {
                return false;
            }
        }

        /** Lets items end that were left behind, which could else be in the way of what comes next. */
        static void awaitEnd(BooleanSupplier ended) {
            while (!ended.getAsBoolean()) {
                pause(10);
            }
        }

        static void pauseWhateverHappens(long millis) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            for (long left = millis; left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                pause(left);
            }
        }

        static void waitFor(CountDownLatch latch, long millis) {
            try {
                latch.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                // The trial goes on, as an item would that does not care.
            }
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
        }) // a lie, by which a checked exception gets through where none is declared
        static <X extends Throwable> X sneaky(Throwable thrown) throws X {
            throw (X) thrown;
        }
    }
}
