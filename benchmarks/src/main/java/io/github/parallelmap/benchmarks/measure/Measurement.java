package io.github.parallelmap.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Measures the variants of one trial side by side: in every round each of them once, in an order drawn anew, so that what
 * else the machine does meets all of them alike.
 */
public final class Measurement {
    private static final int MOST_REPETITIONS = 1 << 20;

    private final Trial trial;
    private final Sampling sampling;
    private final Budget budget;
    private final List<Subject> subjects;
    private final Random random = new Random(1);

    /** What asking for the allocated bytes allocates itself. */
    private long bytesToAsk;

    /** Keeps results alive, so that no work can be left out. */
    @SuppressWarnings("unused")
    private volatile @Nullable Object sink;

    /**
     * A measurement to make.
     *
     * @param trial what to measure
     * @param sampling how samples are taken
     * @param budget how long it may take
     */
    public Measurement(Trial trial, Sampling sampling, Budget budget) {
        this.trial = trial;
        this.sampling = sampling;
        this.budget = budget;
        this.subjects = trial.variants().stream().map(Subject::new).toList();
    }

    /**
     * Checks that all variants agree, warms up, and measures.
     *
     * @return a figure for each variant, and the ideal where there is one
     * @throws Exception what a variant throws
     */
    public List<Figure> run() throws Exception {
        checkThatAllAgree();
        warmUp();
        subjects.forEach(subject -> subject.bytes.clear());
        bytesToAsk = Allocation.bytesToAsk();
        long begin = System.nanoTime();
        for (int round = 0; budget.allowsRound(round, System.nanoTime() - begin); round++) {
            for (Subject subject : shuffled()) {
                subject.samples.add(sample(subject));
            }
            bytesToAsk = Allocation.bytesToAsk();
        }
        List<Figure> figures =
                new ArrayList<>(subjects.stream().map(Subject::figure).toList());
        Optional<Figure> loop = figures.stream()
                .filter(figure -> figure.variant().equals(Variant.LOOP))
                .findFirst();
        trial.ideal().figure(loop).ifPresent(figures::add);
        return figures;
    }

    private void checkThatAllAgree() throws Exception {
        Object expected = null;
        for (Subject subject : subjects) {
            subject.variant.prelude().run();
            long begin = System.nanoTime();
            Object results = Results.comparable(subject.variant.call().call());
            if (!sampling.repeated()) {
                // A call that takes as long as a variant's warm-up is warm-up enough.
                subject.warmUpNanos = System.nanoTime() - begin;
            }
            if (expected == null) {
                expected = results;
            } else if (!expected.equals(results)) {
                throw new IllegalStateException("the results of " + subject.variant.name() + " differ from those of "
                        + subjects.get(0).variant.name());
            }
        }
    }

    /** Runs the variants in turn, so that the virtual machine compiles them as they are run later. */
    private void warmUp() throws Exception {
        long share = budget.warmUp().toNanos() / subjects.size();
        int parts = sampling.repeated() ? 4 : 1;
        for (int part = 0; part < parts; part++) {
            for (Subject subject : subjects) {
                while (subject.warmUpNanos < share * (part + 1) / parts) {
                    long begin = System.nanoTime();
                    double nanos = sample(subject);
                    subject.warmUpNanos += System.nanoTime() - begin;
                    if (sampling.repeated()) {
                        subject.repetitions =
                                (int) Math.max(1, Math.min(MOST_REPETITIONS, Sampling.SAMPLE_NANOS / nanos));
                    }
                }
            }
        }
    }

    private List<Subject> shuffled() {
        List<Subject> order = new ArrayList<>(subjects);
        Collections.shuffle(order, random);
        return order;
    }

    /** The nanoseconds that one call takes. */
    private double sample(Subject subject) throws Exception {
        if (sampling.repeated()) {
            // The variant before has left its own data in the caches and our helpers asleep.
            repeat(subject, 1 + subject.repetitions / 8);
        }
        if (!sampling.gap().isZero()) {
            LockSupport.parkNanos(sampling.gap().toNanos());
        }
        subject.variant.prelude().run();
        long allocatedBefore = Allocation.bytes();
        long begin = System.nanoTime();
        repeat(subject, subject.repetitions);
        long nanos = System.nanoTime() - begin;
        long allocated = Allocation.bytes() - allocatedBefore - bytesToAsk;
        subject.bytes.add((double) Math.max(0, allocated) / subject.repetitions);
        return (double) Math.max(1, nanos) / subject.repetitions;
    }

    private void repeat(Subject subject, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            sink = subject.variant.call().call();
        }
    }

    /** A variant under measurement. */
    private static final class Subject {
        private final Variant variant;
        private final List<Double> samples = new ArrayList<>();
        private final List<Double> bytes = new ArrayList<>();
        private int repetitions = 1;
        private long warmUpNanos;

        Subject(Variant variant) {
            this.variant = variant;
        }

        Figure figure() {
            return Figure.of(variant.name(), variant.kind(), array(samples), array(bytes));
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
