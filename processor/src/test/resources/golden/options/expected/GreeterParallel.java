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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Parallel variants of the methods of {@link Greeter} that are marked {@code @ParallelMap}.
 *
 * <p>Immutable and thread-safe; holds no thread.
 */
@Generated("io.github.parallelmap.processor.ParallelMapProcessor")
@GeneratedWrapper
@GeneratedWrapper.SuppressFBWarnings({"EI_EXPOSE_REP", "SE_BAD_FIELD"})
@Component
@Lazy
public final class GreeterParallel {
    private static final CallSite GREET = CallSite.of(Greeter.class, "greet",
            MapOptions.defaults());

    private final Greeter delegate;

    private final Mapper greet;

    /**
     * Wraps an object, to run as the annotations say.
     *
     * @param delegate the object whose methods the items call
     */
    @Autowired
    public GreeterParallel(Greeter delegate) {
        this(delegate, MapOptions.defaults());
    }

    /**
     * Wraps an object, to run as the options say, and where they are silent as the annotations do.
     *
     * @param delegate the object whose methods the items call
     * @param options how the methods are run
     */
    public GreeterParallel(Greeter delegate, MapOptions options) {
        this.delegate = Objects.requireNonNull(delegate, "delegate");
        this.greet = GREET.mapper(options);
    }

    /**
     * Gives a copy of this wrapper that runs as the options say.
     *
     * @param options how the methods are run
     * @return a new wrapper; this one is unchanged
     */
    public GreeterParallel with(MapOptions options) {
        return new GreeterParallel(delegate, options);
    }

    /**
     * Calls {@link Greeter#greet(String, String)} for every item, in parallel.
     *
     * <blockquote>
     * Greets.
     * </blockquote>
     *
     * @param greeting the {@code greeting} of every item
     * @param name the {@code name} of each item
     * @return the results, in the order of the items
     */
    public List<String> greet(String greeting, Iterable<? extends String> name) {
        return greet.run(greetBatch(greeting, name));
    }

    /**
     * Calls {@link Greeter#greet(String, String)} for every item, in parallel, and does not wait.
     *
     * <blockquote>
     * Greets.
     * </blockquote>
     *
     * @param greeting the {@code greeting} of every item
     * @param name the {@code name} of each item
     * @return completes when all items have ended; cancelling it stops them
     */
    public CompletableFuture<List<String>> greetAsync(String greeting,
            Iterable<? extends String> name) {
        return greet.async(greetBatch(greeting, name));
    }

    /**
     * Calls {@link Greeter#greet(String, String)} for every item, in parallel, and tells how each ended.
     *
     * <blockquote>
     * Greets.
     * </blockquote>
     *
     * @param greeting the {@code greeting} of every item
     * @param name the {@code name} of each item
     * @return the outcomes, in the order of the items; no item makes the call throw
     */
    public List<Outcome<String>> greetSettled(String greeting, Iterable<? extends String> name) {
        return greet.settled(greetBatch(greeting, name));
    }

    /**
     * Calls {@link Greeter#greet(String, String)} for every item, in parallel, as the results are pulled.
     *
     * <blockquote>
     * Greets.
     * </blockquote>
     *
     * @param greeting the {@code greeting} of every item
     * @param name the {@code name} of each item
     * @return the results, in the order of the items; closing it stops the work
     */
    public Stream<String> greetStream(String greeting, Iterable<? extends String> name) {
        Columns columns = greet.columns();
        Columns.Input<String> nameInput = columns.add("name", name);
        return greet.stream(columns, size -> new GreetBatch(delegate, greeting, nameInput.column(),
                size));
    }

    /**
     * Calls {@link Greeter#greet(String, String)} for every item, in parallel, as the results are pulled, which come as items complete.
     *
     * <blockquote>
     * Greets.
     * </blockquote>
     *
     * @param greeting the {@code greeting} of every item
     * @param name the {@code name} of each item
     * @return the results, in any order; closing it stops the work
     */
    public Stream<String> greetUnordered(String greeting, Iterable<? extends String> name) {
        Columns columns = greet.columns();
        Columns.Input<String> nameInput = columns.add("name", name);
        return greet.unordered(columns, size -> new GreetBatch(delegate, greeting,
                nameInput.column(), size));
    }

    private GreetBatch greetBatch(String greeting, Iterable<? extends String> name) {
        Columns columns = greet.columns();
        Columns.Input<String> nameInput = columns.add("name", name);
        int size = columns.read();
        return new GreetBatch(delegate, greeting, nameInput.column(), size);
    }

    @GeneratedWrapper
    @SuppressWarnings("serial")
    private static final class GreetBatch extends Batch.OfObject<String> {
        private final Greeter delegate;

        private final String greeting;

        private final Column<String> name;

        GreetBatch(Greeter delegate, String greeting, Column<String> name, int size) {
            super(size);
            this.delegate = delegate;
            this.greeting = greeting;
            this.name = name;
        }

        @Override
        protected void run(Range range) {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = delegate.greet(greeting, name.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected GreetBatch slice(int from, int to) {
            return new GreetBatch(delegate, greeting, name.slice(from, to), to - from);
        }
    }
}
