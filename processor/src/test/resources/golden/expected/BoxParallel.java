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
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Parallel variants of the methods of {@link Box} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 *
 * @param <T> as in {@link Box}
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
public final class BoxParallel<T extends Comparable<? super T>> {
    private static final CallSite MAX = CallSite.of(Box.class, "max", MapOptions.defaults());

    private static final CallSite HIDING = CallSite.of(Box.class, "hiding", MapOptions.defaults());

    private static final CallSite APPLY = CallSite.of(Box.class, "apply", MapOptions.defaults());

    private static final CallSite FAILING = CallSite.of(Box.class, "failing",
            MapOptions.defaults());

    private static final CallSite ONLY_THROWN = CallSite.of(Box.class, "onlyThrown",
            MapOptions.defaults());

    private static final CallSite ADD_TO = CallSite.of(Box.class, "addTo", MapOptions.defaults());

    private static final CallSite COUNT = CallSite.of(Box.class, "count", MapOptions.defaults());

    private final Box<T> delegate;

    private final Mapper max;

    private final Mapper hiding;

    private final Mapper apply;

    private final Mapper failing;

    private final Mapper onlyThrown;

    private final Mapper addTo;

    private final Mapper count;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    public BoxParallel(Box<T> delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    public BoxParallel(Box<T> delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.max = MAX.mapper(options);
        this.hiding = HIDING.mapper(options);
        this.apply = APPLY.mapper(options);
        this.failing = FAILING.mapper(options);
        this.onlyThrown = ONLY_THROWN.mapper(options);
        this.addTo = ADD_TO.mapper(options);
        this.count = COUNT.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    public BoxParallel<T> with(MapOptions options) {
        return new BoxParallel<>(delegate, options);
    }

    /**
     * Calls {@link Box#max(Comparable, Comparable)} for every item, in parallel.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items
     */
    public List<T> max(Iterable<? extends T> a, Iterable<? extends T> b) {
        return max.run(maxBatch(a, b));
    }

    /**
     * Calls {@link Box#max(Comparable, Comparable)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @return the results, in the order of the items
     */
    public List<T> max(Iterable<MaxArgs<T>> rows) {
        return max.run(maxBatch(rows));
    }

    /**
     * Calls {@link Box#max(Comparable, Comparable)} for every item, in parallel, and does not wait.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<T>> maxAsync(Iterable<? extends T> a, Iterable<? extends T> b) {
        return max.async(maxBatch(a, b));
    }

    /**
     * Calls {@link Box#max(Comparable, Comparable)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<T>> maxAsync(Iterable<MaxArgs<T>> rows) {
        return max.async(maxBatch(rows));
    }

    /**
     * Calls {@link Box#max(Comparable, Comparable)} for every item, in parallel, and tells how each ended.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<T>> maxSettled(Iterable<? extends T> a, Iterable<? extends T> b) {
        return max.settled(maxBatch(a, b));
    }

    /**
     * Calls {@link Box#max(Comparable, Comparable)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<T>> maxSettled(Iterable<MaxArgs<T>> rows) {
        return max.settled(maxBatch(rows));
    }

    /**
     * Calls {@link Box#max(Comparable, Comparable)} for every item, in parallel, as the results are pulled.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<T> maxStream(Iterable<? extends T> a, Iterable<? extends T> b) {
        Columns columns = max.columns();
        Columns.Input<T> aInput = columns.add("a", a);
        Columns.Input<T> bInput = columns.add("b", b);
        return max.stream(columns, size -> new MaxBatch<T>(delegate, aInput.column(),
                bInput.column(), size));
    }

    /**
     * Calls {@link Box#max(Comparable, Comparable)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param a the {@code a} of each item
     * @param b the {@code b} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<T> maxUnordered(Iterable<? extends T> a, Iterable<? extends T> b) {
        Columns columns = max.columns();
        Columns.Input<T> aInput = columns.add("a", a);
        Columns.Input<T> bInput = columns.add("b", b);
        return max.unordered(columns, size -> new MaxBatch<T>(delegate, aInput.column(),
                bInput.column(), size));
    }

    /**
     * Calls {@link Box#hiding(Object)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @param <T_> as in {@code hiding}
     * @return the results, in the order of the items
     */
    public <T_> List<List<T_>> hiding(Iterable<? extends T_> value) {
        return hiding.run(hidingBatch(value));
    }

    /**
     * Calls {@link Box#hiding(Object)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @param <T_> as in {@code hiding}
     * @return completes when all items have ended; cancelling it stops them
     */
    public <T_> CompletableFuture<List<List<T_>>> hidingAsync(Iterable<? extends T_> value) {
        return hiding.async(hidingBatch(value));
    }

    /**
     * Calls {@link Box#hiding(Object)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @param <T_> as in {@code hiding}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public <T_> List<Outcome<List<T_>>> hidingSettled(Iterable<? extends T_> value) {
        return hiding.settled(hidingBatch(value));
    }

    /**
     * Calls {@link Box#hiding(Object)} for every item, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @param <T_> as in {@code hiding}
     * @return the results, in the order of the items; closing it stops the work
     */
    public <T_> Stream<List<T_>> hidingStream(Iterable<? extends T_> value) {
        Columns columns = hiding.columns();
        Columns.Input<T_> valueInput = columns.add("value", value);
        return hiding.stream(columns, size -> new HidingBatch<T, T_>(delegate, valueInput.column(),
                size));
    }

    /**
     * Calls {@link Box#hiding(Object)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @param <T_> as in {@code hiding}
     * @return the results, in any order; closing it stops the work
     */
    public <T_> Stream<List<T_>> hidingUnordered(Iterable<? extends T_> value) {
        Columns columns = hiding.columns();
        Columns.Input<T_> valueInput = columns.add("value", value);
        return hiding.unordered(columns, size -> new HidingBatch<T, T_>(delegate,
                valueInput.column(), size));
    }

    /**
     * Calls {@link Box#apply(Object, Function)} for every item, in parallel.
     *
     * @param argument the {@code argument} of each item
     * @param function the {@code function} of every item
     * @param <A> as in {@code apply}
     * @param <R> as in {@code apply}
     * @return the results, in the order of the items
     */
    public <A, R extends Number & Serializable> List<Map<A, R>> apply(
            Iterable<? extends A> argument, Function<? super A, ? extends R> function) {
        return apply.run(applyBatch(argument, function));
    }

    /**
     * Calls {@link Box#apply(Object, Function)} for every item, in parallel, and does not wait.
     *
     * @param argument the {@code argument} of each item
     * @param function the {@code function} of every item
     * @param <A> as in {@code apply}
     * @param <R> as in {@code apply}
     * @return completes when all items have ended; cancelling it stops them
     */
    public <A, R extends Number & Serializable> CompletableFuture<List<Map<A, R>>> applyAsync(
            Iterable<? extends A> argument, Function<? super A, ? extends R> function) {
        return apply.async(applyBatch(argument, function));
    }

    /**
     * Calls {@link Box#apply(Object, Function)} for every item, in parallel, and tells how each ended.
     *
     * @param argument the {@code argument} of each item
     * @param function the {@code function} of every item
     * @param <A> as in {@code apply}
     * @param <R> as in {@code apply}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public <A, R extends Number & Serializable> List<Outcome<Map<A, R>>> applySettled(
            Iterable<? extends A> argument, Function<? super A, ? extends R> function) {
        return apply.settled(applyBatch(argument, function));
    }

    /**
     * Calls {@link Box#apply(Object, Function)} for every item, in parallel, as the results are pulled.
     *
     * @param argument the {@code argument} of each item
     * @param function the {@code function} of every item
     * @param <A> as in {@code apply}
     * @param <R> as in {@code apply}
     * @return the results, in the order of the items; closing it stops the work
     */
    public <A, R extends Number & Serializable> Stream<Map<A, R>> applyStream(
            Iterable<? extends A> argument, Function<? super A, ? extends R> function) {
        Columns columns = apply.columns();
        Columns.Input<A> argumentInput = columns.add("argument", argument);
        return apply.stream(columns, size -> new ApplyBatch<T, A, R>(delegate,
                argumentInput.column(), function, size));
    }

    /**
     * Calls {@link Box#apply(Object, Function)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param argument the {@code argument} of each item
     * @param function the {@code function} of every item
     * @param <A> as in {@code apply}
     * @param <R> as in {@code apply}
     * @return the results, in any order; closing it stops the work
     */
    public <A, R extends Number & Serializable> Stream<Map<A, R>> applyUnordered(
            Iterable<? extends A> argument, Function<? super A, ? extends R> function) {
        Columns columns = apply.columns();
        Columns.Input<A> argumentInput = columns.add("argument", argument);
        return apply.unordered(columns, size -> new ApplyBatch<T, A, R>(delegate,
                argumentInput.column(), function, size));
    }

    /**
     * Calls {@link Box#failing(int, Function)} for every item, in parallel.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <X> as in {@code failing}
     * @return the results, in the order of the items
     * @throws X if that is what the lowest failed item threw
     */
    public <X extends Exception> int[] failing(int[] value, Function<Integer, X> failure) throws X {
        return failing.run(failingBatch(value, failure));
    }

    /**
     * Calls {@link Box#failing(int, Function)} for every item, unboxing the columns, in parallel.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <X> as in {@code failing}
     * @return the results, in the order of the items
     * @throws X if that is what the lowest failed item threw
     */
    public <X extends Exception> int[] failing(Iterable<Integer> value,
            Function<Integer, X> failure) throws X {
        return failing.run(failingBatch(value, failure));
    }

    /**
     * Calls {@link Box#failing(int, Function)} for every item, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <X> as in {@code failing}
     * @return completes when all items have ended; cancelling it stops them
     */
    public <X extends Exception> CompletableFuture<int[]> failingAsync(int[] value,
            Function<Integer, X> failure) {
        return failing.async(failingBatch(value, failure));
    }

    /**
     * Calls {@link Box#failing(int, Function)} for every item, unboxing the columns, in parallel, and does not wait.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <X> as in {@code failing}
     * @return completes when all items have ended; cancelling it stops them
     */
    public <X extends Exception> CompletableFuture<int[]> failingAsync(Iterable<Integer> value,
            Function<Integer, X> failure) {
        return failing.async(failingBatch(value, failure));
    }

    /**
     * Calls {@link Box#failing(int, Function)} for every item, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <X> as in {@code failing}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public <X extends Exception> List<Outcome<Integer>> failingSettled(int[] value,
            Function<Integer, X> failure) {
        return failing.settled(failingBatch(value, failure));
    }

    /**
     * Calls {@link Box#failing(int, Function)} for every item, unboxing the columns, in parallel, and tells how each ended.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <X> as in {@code failing}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public <X extends Exception> List<Outcome<Integer>> failingSettled(Iterable<Integer> value,
            Function<Integer, X> failure) {
        return failing.settled(failingBatch(value, failure));
    }

    /**
     * Calls {@link Box#failing(int, Function)} for every item, unboxing the columns, in parallel, as the results are pulled.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <X> as in {@code failing}
     * @return the results, in the order of the items; closing it stops the work
     */
    public <X extends Exception> Stream<Integer> failingStream(Iterable<Integer> value,
            Function<Integer, X> failure) {
        Columns columns = failing.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return failing.stream(columns, size -> new FailingBatch<T, X>(delegate, valueInput.ints(),
                failure, size));
    }

    /**
     * Calls {@link Box#failing(int, Function)} for every item, unboxing the columns, in parallel, as the results are pulled, which come as items complete.
     *
     * @param value the {@code value} of each item
     * @param failure the {@code failure} of every item
     * @param <X> as in {@code failing}
     * @return the results, in any order; closing it stops the work
     */
    public <X extends Exception> Stream<Integer> failingUnordered(Iterable<Integer> value,
            Function<Integer, X> failure) {
        Columns columns = failing.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        return failing.unordered(columns, size -> new FailingBatch<T, X>(delegate,
                valueInput.ints(), failure, size));
    }

    /**
     * Calls {@link Box#onlyThrown(List)} for every item, in parallel.
     *
     * @param values the {@code values} of each item
     * @param <E> as in {@code onlyThrown}
     * @throws E if that is what the lowest failed item threw
     */
    public <E extends IOException> void onlyThrown(Iterable<? extends List<? extends T>> values)
            throws E {
        onlyThrown.run(onlyThrownBatch(values));
    }

    /**
     * Calls {@link Box#onlyThrown(List)} for every item, in parallel, and does not wait.
     *
     * @param values the {@code values} of each item
     * @param <E> as in {@code onlyThrown}
     * @return completes when all items have ended; cancelling it stops them
     */
    public <E extends IOException> CompletableFuture<Void> onlyThrownAsync(
            Iterable<? extends List<? extends T>> values) {
        return onlyThrown.async(onlyThrownBatch(values));
    }

    /**
     * Calls {@link Box#onlyThrown(List)} for every item, in parallel, and tells how each ended.
     *
     * @param values the {@code values} of each item
     * @param <E> as in {@code onlyThrown}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public <E extends IOException> List<Outcome<Void>> onlyThrownSettled(
            Iterable<? extends List<? extends T>> values) {
        return onlyThrown.settled(onlyThrownBatch(values));
    }

    /**
     * Calls {@link Box#addTo(Class, String, Collection)} for every item, in parallel.
     *
     * @param type the {@code type} of each item
     * @param name the {@code name} of each item
     * @param target the {@code target} of each item
     * @param <E> as in {@code addTo}
     * @param <C> as in {@code addTo}
     * @return the results, in the order of the items
     */
    public <E extends Enum<E>, C extends Collection<? super E>> List<C> addTo(
            Iterable<? extends Class<E>> type, Iterable<? extends String> name,
            Iterable<? extends C> target) {
        return addTo.run(addToBatch(type, name, target));
    }

    /**
     * Calls {@link Box#addTo(Class, String, Collection)} for every row, in parallel.
     *
     * @param rows the arguments of each item
     * @param <E> as in {@code addTo}
     * @param <C> as in {@code addTo}
     * @return the results, in the order of the items
     */
    public <E extends Enum<E>, C extends Collection<? super E>> List<C> addTo(
            Iterable<AddToArgs<E, C>> rows) {
        return addTo.run(addToBatch(rows));
    }

    /**
     * Calls {@link Box#addTo(Class, String, Collection)} for every item, in parallel, and does not wait.
     *
     * @param type the {@code type} of each item
     * @param name the {@code name} of each item
     * @param target the {@code target} of each item
     * @param <E> as in {@code addTo}
     * @param <C> as in {@code addTo}
     * @return completes when all items have ended; cancelling it stops them
     */
    public <E extends Enum<E>, C extends Collection<? super E>> CompletableFuture<List<C>> addToAsync(
            Iterable<? extends Class<E>> type, Iterable<? extends String> name,
            Iterable<? extends C> target) {
        return addTo.async(addToBatch(type, name, target));
    }

    /**
     * Calls {@link Box#addTo(Class, String, Collection)} for every row, in parallel, and does not wait.
     *
     * @param rows the arguments of each item
     * @param <E> as in {@code addTo}
     * @param <C> as in {@code addTo}
     * @return completes when all items have ended; cancelling it stops them
     */
    public <E extends Enum<E>, C extends Collection<? super E>> CompletableFuture<List<C>> addToAsync(
            Iterable<AddToArgs<E, C>> rows) {
        return addTo.async(addToBatch(rows));
    }

    /**
     * Calls {@link Box#addTo(Class, String, Collection)} for every item, in parallel, and tells how each ended.
     *
     * @param type the {@code type} of each item
     * @param name the {@code name} of each item
     * @param target the {@code target} of each item
     * @param <E> as in {@code addTo}
     * @param <C> as in {@code addTo}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public <E extends Enum<E>, C extends Collection<? super E>> List<Outcome<C>> addToSettled(
            Iterable<? extends Class<E>> type, Iterable<? extends String> name,
            Iterable<? extends C> target) {
        return addTo.settled(addToBatch(type, name, target));
    }

    /**
     * Calls {@link Box#addTo(Class, String, Collection)} for every row, in parallel, and tells how each ended.
     *
     * @param rows the arguments of each item
     * @param <E> as in {@code addTo}
     * @param <C> as in {@code addTo}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public <E extends Enum<E>, C extends Collection<? super E>> List<Outcome<C>> addToSettled(
            Iterable<AddToArgs<E, C>> rows) {
        return addTo.settled(addToBatch(rows));
    }

    /**
     * Calls {@link Box#addTo(Class, String, Collection)} for every item, in parallel, as the results are pulled.
     *
     * @param type the {@code type} of each item
     * @param name the {@code name} of each item
     * @param target the {@code target} of each item
     * @param <E> as in {@code addTo}
     * @param <C> as in {@code addTo}
     * @return the results, in the order of the items; closing it stops the work
     */
    public <E extends Enum<E>, C extends Collection<? super E>> Stream<C> addToStream(
            Iterable<? extends Class<E>> type, Iterable<? extends String> name,
            Iterable<? extends C> target) {
        Columns columns = addTo.columns();
        Columns.Input<Class<E>> typeInput = columns.add("type", type);
        Columns.Input<String> nameInput = columns.add("name", name);
        Columns.Input<C> targetInput = columns.add("target", target);
        return addTo.stream(columns, size -> new AddToBatch<E, C>(typeInput.column(),
                nameInput.column(), targetInput.column(), size));
    }

    /**
     * Calls {@link Box#addTo(Class, String, Collection)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param type the {@code type} of each item
     * @param name the {@code name} of each item
     * @param target the {@code target} of each item
     * @param <E> as in {@code addTo}
     * @param <C> as in {@code addTo}
     * @return the results, in any order; closing it stops the work
     */
    public <E extends Enum<E>, C extends Collection<? super E>> Stream<C> addToUnordered(
            Iterable<? extends Class<E>> type, Iterable<? extends String> name,
            Iterable<? extends C> target) {
        Columns columns = addTo.columns();
        Columns.Input<Class<E>> typeInput = columns.add("type", type);
        Columns.Input<String> nameInput = columns.add("name", name);
        Columns.Input<C> targetInput = columns.add("target", target);
        return addTo.unordered(columns, size -> new AddToBatch<E, C>(typeInput.column(),
                nameInput.column(), targetInput.column(), size));
    }

    /**
     * Calls {@link Box#count(Object, Object[])} for every item, in parallel.
     *
     * @param first the {@code first} of every item
     * @param others the {@code others} of each item
     * @param <V> as in {@code count}
     * @return the results, in the order of the items
     */
    public <V> int[] count(V first, Iterable<? extends V[]> others) {
        return count.run(countBatch(first, others));
    }

    /**
     * Calls {@link Box#count(Object, Object[])} for every item, in parallel, and does not wait.
     *
     * @param first the {@code first} of every item
     * @param others the {@code others} of each item
     * @param <V> as in {@code count}
     * @return completes when all items have ended; cancelling it stops them
     */
    public <V> CompletableFuture<int[]> countAsync(V first, Iterable<? extends V[]> others) {
        return count.async(countBatch(first, others));
    }

    /**
     * Calls {@link Box#count(Object, Object[])} for every item, in parallel, and tells how each ended.
     *
     * @param first the {@code first} of every item
     * @param others the {@code others} of each item
     * @param <V> as in {@code count}
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public <V> List<Outcome<Integer>> countSettled(V first, Iterable<? extends V[]> others) {
        return count.settled(countBatch(first, others));
    }

    /**
     * Calls {@link Box#count(Object, Object[])} for every item, in parallel, as the results are pulled.
     *
     * @param first the {@code first} of every item
     * @param others the {@code others} of each item
     * @param <V> as in {@code count}
     * @return the results, in the order of the items; closing it stops the work
     */
    public <V> Stream<Integer> countStream(V first, Iterable<? extends V[]> others) {
        Columns columns = count.columns();
        Columns.Input<V[]> othersInput = columns.add("others", others);
        return count.stream(columns, size -> new CountBatch<T, V>(delegate, first,
                othersInput.column(), size));
    }

    /**
     * Calls {@link Box#count(Object, Object[])} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * @param first the {@code first} of every item
     * @param others the {@code others} of each item
     * @param <V> as in {@code count}
     * @return the results, in any order; closing it stops the work
     */
    public <V> Stream<Integer> countUnordered(V first, Iterable<? extends V[]> others) {
        Columns columns = count.columns();
        Columns.Input<V[]> othersInput = columns.add("others", others);
        return count.unordered(columns, size -> new CountBatch<T, V>(delegate, first,
                othersInput.column(), size));
    }

    private MaxBatch<T> maxBatch(Iterable<? extends T> a, Iterable<? extends T> b) {
        Columns columns = max.columns();
        Columns.Input<T> aInput = columns.add("a", a);
        Columns.Input<T> bInput = columns.add("b", b);
        int size = columns.read();
        return new MaxBatch<T>(delegate, aInput.column(), bInput.column(), size);
    }

    private MaxBatch<T> maxBatch(Iterable<MaxArgs<T>> rows) {
        Columns columns = max.columns();
        Columns.Input<MaxArgs<T>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] a = new Object[size];
        Object[] b = new Object[size];
        for (int i = 0; i < size; i++) {
            MaxArgs<T> row = input.require(i);
            a[i] = row.a();
            b[i] = row.b();
        }
        return new MaxBatch<T>(delegate, Column.of(a), Column.of(b), size);
    }

    private <T_> HidingBatch<T, T_> hidingBatch(Iterable<? extends T_> value) {
        Columns columns = hiding.columns();
        Columns.Input<T_> valueInput = columns.add("value", value);
        int size = columns.read();
        return new HidingBatch<T, T_>(delegate, valueInput.column(), size);
    }

    private <A, R extends Number & Serializable> ApplyBatch<T, A, R> applyBatch(
            Iterable<? extends A> argument, Function<? super A, ? extends R> function) {
        Columns columns = apply.columns();
        Columns.Input<A> argumentInput = columns.add("argument", argument);
        int size = columns.read();
        return new ApplyBatch<T, A, R>(delegate, argumentInput.column(), function, size);
    }

    private <X extends Exception> FailingBatch<T, X> failingBatch(int[] value,
            Function<Integer, X> failure) {
        Columns columns = failing.columns();
        columns.add("value", value);
        int size = columns.read();
        return new FailingBatch<T, X>(delegate, value, failure, size);
    }

    private <X extends Exception> FailingBatch<T, X> failingBatch(Iterable<Integer> value,
            Function<Integer, X> failure) {
        Columns columns = failing.columns();
        Columns.Input<Integer> valueInput = columns.add("value", value);
        int size = columns.read();
        return new FailingBatch<T, X>(delegate, valueInput.ints(), failure, size);
    }

    private <E extends IOException> OnlyThrownBatch<T, E> onlyThrownBatch(
            Iterable<? extends List<? extends T>> values) {
        Columns columns = onlyThrown.columns();
        Columns.Input<List<? extends T>> valuesInput = columns.add("values", values);
        int size = columns.read();
        return new OnlyThrownBatch<T, E>(delegate, valuesInput.column(), size);
    }

    private <E extends Enum<E>, C extends Collection<? super E>> AddToBatch<E, C> addToBatch(
            Iterable<? extends Class<E>> type, Iterable<? extends String> name,
            Iterable<? extends C> target) {
        Columns columns = addTo.columns();
        Columns.Input<Class<E>> typeInput = columns.add("type", type);
        Columns.Input<String> nameInput = columns.add("name", name);
        Columns.Input<C> targetInput = columns.add("target", target);
        int size = columns.read();
        return new AddToBatch<E, C>(typeInput.column(), nameInput.column(), targetInput.column(),
                size);
    }

    private <E extends Enum<E>, C extends Collection<? super E>> AddToBatch<E, C> addToBatch(
            Iterable<AddToArgs<E, C>> rows) {
        Columns columns = addTo.columns();
        Columns.Input<AddToArgs<E, C>> input = columns.add("rows", rows);
        int size = columns.read();
        Object[] type = new Object[size];
        Object[] name = new Object[size];
        Object[] target = new Object[size];
        for (int i = 0; i < size; i++) {
            AddToArgs<E, C> row = input.require(i);
            type[i] = row.type();
            name[i] = row.name();
            target[i] = row.target();
        }
        return new AddToBatch<E, C>(Column.of(type), Column.of(name), Column.of(target), size);
    }

    private <V> CountBatch<T, V> countBatch(V first, Iterable<? extends V[]> others) {
        Columns columns = count.columns();
        Columns.Input<V[]> othersInput = columns.add("others", others);
        int size = columns.read();
        return new CountBatch<T, V>(delegate, first, othersInput.column(), size);
    }

    /**
     * One row of {@code max}: the arguments of one item.
     *
     * @param a the item's {@code a}
     * @param b the item's {@code b}
     * @param <T> as in the method
     */
    @GeneratedWrapper
    public record MaxArgs<T extends Comparable<? super T>>(T a, T b) {
    }

    /**
     * One row of {@code addTo}: the arguments of one item.
     *
     * @param type the item's {@code type}
     * @param name the item's {@code name}
     * @param target the item's {@code target}
     * @param <E> as in the method
     * @param <C> as in the method
     */
    @GeneratedWrapper
    public record AddToArgs<E extends Enum<E>, C extends Collection<? super E>>(Class<E> type,
            String name, C target) {
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class MaxBatch<T extends Comparable<? super T>> extends Batch.OfObject<T> {
        private final Box<T> delegate;

        private final Column<T> a;

        private final Column<T> b;

        MaxBatch(Box<T> delegate, Column<T> a, Column<T> b, int size) {
            super(size);
            this.delegate = delegate;
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.max(a.get(i), b.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MaxBatch<T> slice(int from, int to) {
            return new MaxBatch<T>(delegate, a.slice(from, to), b.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class HidingBatch<T extends Comparable<? super T>, T_> extends Batch.OfObject<List<T_>> {
        private final Box<T> delegate;

        private final Column<T_> value;

        HidingBatch(Box<T> delegate, Column<T_> value, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.hiding(value.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected HidingBatch<T, T_> slice(int from, int to) {
            return new HidingBatch<T, T_>(delegate, value.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class ApplyBatch<T extends Comparable<? super T>, A, R extends Number & Serializable> extends Batch.OfObject<Map<A, R>> {
        private final Box<T> delegate;

        private final Column<A> argument;

        private final Function<? super A, ? extends R> function;

        ApplyBatch(Box<T> delegate, Column<A> argument, Function<? super A, ? extends R> function,
                int size) {
            super(size);
            this.delegate = delegate;
            this.argument = argument;
            this.function = function;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.<A, R>apply(argument.get(i), function);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ApplyBatch<T, A, R> slice(int from, int to) {
            return new ApplyBatch<T, A, R>(delegate, argument.slice(from, to), function, to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class FailingBatch<T extends Comparable<? super T>, X extends Exception> extends Batch.OfInt {
        private final Box<T> delegate;

        private final int[] value;

        private final Function<Integer, X> failure;

        FailingBatch(Box<T> delegate, int[] value, Function<Integer, X> failure, int size) {
            super(size);
            this.delegate = delegate;
            this.value = value;
            this.failure = failure;
        }

        @Override
        protected void run(Range range) throws X {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.failing(value[i], failure);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected FailingBatch<T, X> slice(int from, int to) {
            return new FailingBatch<T, X>(delegate, Arrays.copyOfRange(value, from, to), failure,
                    to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class OnlyThrownBatch<T extends Comparable<? super T>, E extends IOException> extends Batch.OfVoid {
        private final Box<T> delegate;

        private final Column<List<? extends T>> values;

        OnlyThrownBatch(Box<T> delegate, Column<List<? extends T>> values, int size) {
            super(size);
            this.delegate = delegate;
            this.values = values;
        }

        @Override
        protected void run(Range range) throws E {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    delegate.<E>onlyThrown(values.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected OnlyThrownBatch<T, E> slice(int from, int to) {
            return new OnlyThrownBatch<T, E>(delegate, values.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class AddToBatch<E extends Enum<E>, C extends Collection<? super E>> extends Batch.OfObject<C> {
        private final Column<Class<E>> type;

        private final Column<String> name;

        private final Column<C> target;

        AddToBatch(Column<Class<E>> type, Column<String> name, Column<C> target, int size) {
            super(size);
            this.type = type;
            this.name = name;
            this.target = target;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = Box.addTo(type.get(i), name.get(i), target.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected AddToBatch<E, C> slice(int from, int to) {
            return new AddToBatch<E, C>(type.slice(from, to), name.slice(from, to),
                    target.slice(from, to), to - from);
        }
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class CountBatch<T extends Comparable<? super T>, V> extends Batch.OfInt {
        private final Box<T> delegate;

        private final V first;

        private final Column<V[]> others;

        CountBatch(Box<T> delegate, V first, Column<V[]> others, int size) {
            super(size);
            this.delegate = delegate;
            this.first = first;
            this.others = others;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.count(first, others.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected CountBatch<T, V> slice(int from, int to) {
            return new CountBatch<T, V>(delegate, first, others.slice(from, to), to - from);
        }
    }
}
