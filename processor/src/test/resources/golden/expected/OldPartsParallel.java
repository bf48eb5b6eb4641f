package shapes;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.GeneratedWrapper;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.Range;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link OldParts} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
@SuppressWarnings({"deprecation", "removal"})
final class OldPartsParallel {
    private static final CallSite SCREWS = CallSite.of(OldParts.class, "screws",
            MapOptions.defaults());

    private static final CallSite CARRY_OUT = CallSite.of(OldParts.class, "carryOut",
            MapOptions.defaults());

    private final OldParts delegate;

    private final Mapper screws;

    private final Mapper carryOut;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    OldPartsParallel(OldParts delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    OldPartsParallel(OldParts delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.screws = SCREWS.mapper(options);
        this.carryOut = CARRY_OUT.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    OldPartsParallel with(MapOptions options) {
        return new OldPartsParallel(delegate, options);
    }

    /**
     * Calls {@link OldParts#screws(Map, Date)} for every item, in parallel.
     *
     * @param parts the {@code parts} of each item
     * @param date the {@code date} of each item
     * @return the results, in the order of the items
     */
    List<List<OldParts.Part.Screw[]>> screws(
            Iterable<? extends Map<String, ? extends OldParts.Part>> parts,
            Iterable<? extends Date> date) {
        return screws.run(screwsBatch(parts, date));
    }

    /**
     * Calls {@link OldParts#screws(Map, Date)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    List<List<OldParts.Part.Screw[]>> screws(Iterable<ScrewsArgs> rows) {
        return screws.run(screwsBatch(rows));
    }

    /**
     * Calls {@link OldParts#screws(Map, Date)} for every item, in parallel, and does not wait.
     *
     * @param parts the {@code parts} of each item
     * @param date the {@code date} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<List<OldParts.Part.Screw[]>>> screwsAsync(
            Iterable<? extends Map<String, ? extends OldParts.Part>> parts,
            Iterable<? extends Date> date) {
        return screws.async(screwsBatch(parts, date));
    }

    /**
     * Calls {@link OldParts#screws(Map, Date)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    CompletableFuture<List<List<OldParts.Part.Screw[]>>> screwsAsync(Iterable<ScrewsArgs> rows) {
        return screws.async(screwsBatch(rows));
    }

    /**
     * Calls {@link OldParts#screws(Map, Date)} for every item, in parallel, and tells how each ended.
     *
     * @param parts the {@code parts} of each item
     * @param date the {@code date} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<List<OldParts.Part.Screw[]>>> screwsSettled(
            Iterable<? extends Map<String, ? extends OldParts.Part>> parts,
            Iterable<? extends Date> date) {
        return screws.settled(screwsBatch(parts, date));
    }

    /**
     * Calls {@link OldParts#screws(Map, Date)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    List<Outcome<List<OldParts.Part.Screw[]>>> screwsSettled(Iterable<ScrewsArgs> rows) {
        return screws.settled(screwsBatch(rows));
    }

    /**
     * Calls {@link OldParts#screws(Map, Date)} for every item, in parallel, as the results are pulled.
     *
     * @param parts the {@code parts} of each item
     * @param date the {@code date} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    Stream<List<OldParts.Part.Screw[]>> screwsStream(
            Iterable<? extends Map<String, ? extends OldParts.Part>> parts,
            Iterable<? extends Date> date) {
        Columns columns = screws.columns();
        Columns.Input<Map<String, ? extends OldParts.Part>> partsInput = columns.add("parts", parts);
        Columns.Input<Date> dateInput = columns.add("date", date);
        return screws.stream(columns, size -> new ScrewsBatch(delegate, partsInput.column(),
                dateInput.column(), size));
    }

    /**
     * Calls {@link OldParts#screws(Map, Date)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param parts the {@code parts} of each item
     * @param date the {@code date} of each item
     * @return the results, in any order; closing it stops the work
     */
    Stream<List<OldParts.Part.Screw[]>> screwsUnordered(
            Iterable<? extends Map<String, ? extends OldParts.Part>> parts,
            Iterable<? extends Date> date) {
        Columns columns = screws.columns();
        Columns.Input<Map<String, ? extends OldParts.Part>> partsInput = columns.add("parts", parts);
        Columns.Input<Date> dateInput = columns.add("date", date);
        return screws.unordered(columns, size -> new ScrewsBatch(delegate, partsInput.column(),
                dateInput.column(), size));
    }

    /**
     * Calls {@link OldParts#carryOut(OldParts.Plan)} for every item, in parallel.
     *
     * @param plan the {@code plan} of each item
     * @param <P> as in {@code carryOut}
     */
    <P extends OldParts.Plan> void carryOut(Iterable<? extends P> plan) {
        carryOut.run(carryOutBatch(plan));
    }

    /**
     * Calls {@link OldParts#carryOut(OldParts.Plan)} for every item, in parallel, and does not wait.
     *
     * @param plan the {@code plan} of each item
     * @param <P> as in {@code carryOut}
     * @return completes when all items have ended; cancelling it stops them
     */
    <P extends OldParts.Plan> CompletableFuture<Void> carryOutAsync(Iterable<? extends P> plan) {
        return carryOut.async(carryOutBatch(plan));
    }

    /**
     * Calls {@link OldParts#carryOut(OldParts.Plan)} for every item, in parallel, and tells how each ended.
     *
     * @param plan the {@code plan} of each item
     * @param <P> as in {@code carryOut}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    <P extends OldParts.Plan> List<Outcome<Void>> carryOutSettled(Iterable<? extends P> plan) {
        return carryOut.settled(carryOutBatch(plan));
    }

    private ScrewsBatch screwsBatch(Iterable<? extends Map<String, ? extends OldParts.Part>> parts,
            Iterable<? extends Date> date) {
        Columns columns = screws.columns();
        Columns.Input<Map<String, ? extends OldParts.Part>> partsInput = columns.add("parts", parts);
        Columns.Input<Date> dateInput = columns.add("date", date);
        int size = columns.read();
        return new ScrewsBatch(delegate, partsInput.column(), dateInput.column(), size);
    }

    private ScrewsBatch screwsBatch(Iterable<ScrewsArgs> rows) {
        Columns columns = screws.columns();
        Columns.Input<ScrewsArgs> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] parts = new Object[size];
        Object[] date = new Object[size];
        for (int i = 0; i < size; i++) {
            ScrewsArgs row = input.require(i);
            parts[i] = row.parts();
            date[i] = row.date();
        }
        return new ScrewsBatch(delegate, Column.of(parts), Column.of(date), size);
    }

    private <P extends OldParts.Plan> CarryOutBatch<P> carryOutBatch(Iterable<? extends P> plan) {
        Columns columns = carryOut.columns();
        Columns.Input<P> planInput = columns.add("plan", plan);
        int size = columns.read();
        return new CarryOutBatch<P>(delegate, planInput.column(), size);
    }

    /**
     * One row of {@code screws}: the arguments of one item.
     *
     * @param parts the item's {@code parts}
     * @param date the item's {@code date}
     */
    @GeneratedWrapper
    record ScrewsArgs(Map<String, ? extends OldParts.Part> parts, Date date) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ScrewsBatch extends Batch.OfObject<List<OldParts.Part.Screw[]>> {
        private final OldParts delegate;

        private final Column<Map<String, ? extends OldParts.Part>> parts;

        private final Column<Date> date;

        ScrewsBatch(OldParts delegate, Column<Map<String, ? extends OldParts.Part>> parts,
                Column<Date> date, int size) {
            super(size);
            this.delegate = delegate;
            this.parts = parts;
            this.date = date;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.screws(parts.get(i), date.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ScrewsBatch slice(int from, int to) {
            return new ScrewsBatch(delegate, parts.slice(from, to), date.slice(from, to),
                    to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class CarryOutBatch<P extends OldParts.Plan> extends Batch.OfVoid {
        private final OldParts delegate;

        private final Column<P> plan;

        CarryOutBatch(OldParts delegate, Column<P> plan, int size) {
            super(size);
            this.delegate = delegate;
            this.plan = plan;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    delegate.carryOut(plan.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected CarryOutBatch<P> slice(int from, int to) {
            return new CarryOutBatch<P>(delegate, plan.slice(from, to), to - from);
        }
    }
}
