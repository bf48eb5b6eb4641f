package io.github.parallelmap.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.github.parallelmap.Zip;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The head of a stream, for which its consumer waits, and the seats of those who run what is behind it. */
final class StreamHead {
    private static final List<Integer> SOURCE = List.of(0, 1, 2);

    private StreamHead() {}

    /** A stream over the source, one item a segment. */
    private static StreamCall<Integer> streamOf(
            CallSite site,
            ParallelPool pool,
            int threads,
            boolean ordered,
            ItemFunction<Integer, Integer, RuntimeException> item) {
        MapOptions options = MapOptions.defaults().pool(pool).threads(threads).chunk(1);
        Columns columns = new Columns(site, Zip.STRICT);
        Columns.Input<Integer> input = columns.add("a", SOURCE);
        return new StreamCall<>(
                site, options, columns, size -> new LambdaBatches.MapOne<>(item, input.column(), size), ordered);
    }

    private static CallSite site(String test) {
        return CallSite.of(StreamHead.class, test, MapOptions.defaults());
    }

    /** A consumer that takes all, and a worker that runs what the consumer sends it for. */
    abstract static class WholeStream {
        private final MailboxPool pool;
        private final StreamCall<Integer> call;
        private final List<Integer> given = new ArrayList<>();
        private boolean overslept;

        WholeStream(CallSite site, boolean consumerWorks, int threads, boolean ordered) {
            this.pool = new MailboxPool(consumerWorks);
            this.call = streamOf(site, pool, threads, ordered, value -> value);
        }

        final void takeAll() {
            overslept = HangGuard.wokeUp(() -> call.stream().forEachOrdered(given::add));
            pool.finish();
        }

        final void serve() {
            pool.serve();
        }

        final String judge(boolean ordered) {
            List<Integer> results = new ArrayList<>(given);
            if (!ordered) {
                results.sort(null);
            }
            return Verdict.of(
                    Verdict.unless(!overslept, "the consumer slept on when its result was there"),
                    Verdict.unless(results.equals(SOURCE), "the results are " + given),
                    pool.wrongFlag());
        }
    }

    @JCStressTest
    @Description("The consumer of an ordered stream waits for its head while the worker ends it, or leaves.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "All results came, in order.")
    @Outcome(expect = FORBIDDEN, desc = "A result or a wake-up was lost.")
    @State
    public static class OrderedConsumerWaits extends WholeStream {
        private static final CallSite SITE = site("ordered");

        public OrderedConsumerWaits() {
            super(SITE, false, 1, true);
        }

        @Actor
        public void consume() {
            takeAll();
        }

        @Actor
        public void work() {
            serve();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = judge(true);
        }
    }

    @JCStressTest
    @Description("The consumer of an unordered stream waits for any result while the worker ends one, or leaves.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "All results came.")
    @Outcome(expect = FORBIDDEN, desc = "A result or a wake-up was lost.")
    @State
    public static class UnorderedConsumerWaits extends WholeStream {
        private static final CallSite SITE = site("unordered");

        public UnorderedConsumerWaits() {
            super(SITE, false, 1, false);
        }

        @Actor
        public void consume() {
            takeAll();
        }

        @Actor
        public void work() {
            serve();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = judge(false);
        }
    }

    @JCStressTest
    @Description("The consumer of an ordered stream runs items itself, beside a worker.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "All results came, in order.")
    @Outcome(expect = FORBIDDEN, desc = "A result or a wake-up was lost.")
    @State
    public static class ConsumerWorks extends WholeStream {
        private static final CallSite SITE = site("works");

        public ConsumerWorks() {
            super(SITE, true, 2, true);
        }

        @Actor
        public void consume() {
            takeAll();
        }

        @Actor
        public void work() {
            serve();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = judge(true);
        }
    }

    /** Pulls the first result; false if there is none, or it is another. */
    private static boolean pullsFirst(Stream<Integer> stream) {
        Spliterator<Integer> pull = stream.spliterator();
        List<Integer> taken = new ArrayList<>(1);
        return pull.tryAdvance(taken::add) && taken.equals(SOURCE.subList(0, 1));
    }

    @JCStressTest
    @Description("The consumer puts segments on the queue while the worker finds it empty and gives its seat back.")
    @Outcome(
            id = Verdict.KEPT,
            expect = ACCEPTABLE,
            desc = "Each segment was run, though the consumer did not come back.")
    @Outcome(expect = FORBIDDEN, desc = "A segment stayed with a seat free and nobody sent.")
    @State
    public static class SeatGivenBack {
        private static final CallSite SITE = site("seat");

        private final MailboxPool pool = new MailboxPool(false);
        private final StreamCall<Integer> call = streamOf(SITE, pool, 1, true, value -> value);
        private boolean first;
        private boolean overslept;

        @Actor
        public void consume() {
            overslept = HangGuard.wokeUp(() -> first = pullsFirst(call.stream()));
            pool.finish();
        }

        @Actor
        public void work() {
            pool.serve();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    Verdict.unless(!overslept, "the consumer slept on when its result was there"),
                    Verdict.unless(first, "the first result was not given"),
                    Verdict.unless(!call.hasSeat(), "a segment stayed with a seat free and nobody sent"),
                    Verdict.unless(call.isIdle(), "a segment stayed, and all seats are taken"));
        }
    }

    @JCStressTest
    @Description("The consumer closes the stream while the worker runs what was read ahead.")
    @Outcome(id = Verdict.KEPT, expect = ACCEPTABLE, desc = "When it had closed the stream, nothing ran any more.")
    @Outcome(expect = FORBIDDEN, desc = "Closing did not wait, or waited for nothing.")
    @State
    public static class Closing {
        private static final CallSite SITE = site("closing");

        private final MailboxPool pool = new MailboxPool(false);
        private final StreamCall<Integer> call = streamOf(SITE, pool, 1, true, this::item);
        private volatile boolean running;
        private volatile boolean closed;
        private volatile boolean ranOn;
        private boolean first;
        private boolean overslept;
        private boolean flagLeftUp;

        private Integer item(Integer value) {
            running = true;
            ranOn |= closed;
            running = false;
            return value;
        }

        @Actor
        public void consume() {
            overslept = HangGuard.wokeUp(() -> {
                Stream<Integer> stream = call.stream();
                Spliterator<Integer> pull = stream.spliterator();
                first = pull.tryAdvance(value -> {});
                stream.close();
            });
            closed = true;
            ranOn |= running;
            flagLeftUp = Thread.interrupted();
            pool.finish();
        }

        @Actor
        public void work() {
            pool.serve();
        }

        @Arbiter
        public void judge(L_Result r) {
            r.r1 = Verdict.of(
                    Verdict.unless(!overslept, "the consumer slept on when nothing ran any more"),
                    Verdict.unless(first, "the first result was not given"),
                    Verdict.unless(!ranOn, "an item ran when the stream was closed"),
                    Verdict.unless(!flagLeftUp, "the consumer's interrupt flag was left up"),
                    pool.wrongFlag());
        }
    }
}
