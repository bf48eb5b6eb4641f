package io.github.parallelmap.runtime;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.Zip;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options that say how calls are run. An option set here overrides the system property
 * {@code parallelmap.threads.<owner>.<method>}, which overrides the annotation; an option not set here is left to them.
 *
 * <pre>{@code
 * MapOptions.defaults().threads(8).timeout(Duration.ofSeconds(30))
 * }</pre>
 *
 * <p>Immutable and thread-safe: each method returns a changed copy.
 */
public final class MapOptions {
    private static final MapOptions DEFAULTS = new MapOptions(null, null, null, null, null, null, null, null, null);

    private final @Nullable ParallelPool pool;
    private final @Nullable Integer threads;
    private final @Nullable ThreadKind kind;
    private final @Nullable Integer chunk;
    private final @Nullable Duration timeout;
    private final @Nullable OnFailure onFailure;
    private final @Nullable Zip zip;
    private final @Nullable ProgressListener progress;
    private final @Nullable ContextCarrier context;

    private MapOptions(
            @Nullable ParallelPool pool,
            @Nullable Integer threads,
            @Nullable ThreadKind kind,
            @Nullable Integer chunk,
            @Nullable Duration timeout,
            @Nullable OnFailure onFailure,
            @Nullable Zip zip,
            @Nullable ProgressListener progress,
            @Nullable ContextCarrier context) {
        this.pool = pool;
        this.threads = threads;
        this.kind = kind;
        this.chunk = chunk;
        this.timeout = timeout;
        this.onFailure = onFailure;
        this.zip = zip;
        this.progress = progress;
        this.context = context;
    }

    /**
     * Options with nothing set.
     *
     * @return the options
     */
    public static MapOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the pool that supplies the workers. The default is {@link ParallelPool#shared()}.
     *
     * @param pool the pool; its creator remains responsible for closing it
     * @return a changed copy
     */
    public MapOptions pool(ParallelPool pool) {
        Objects.requireNonNull(pool, "pool");
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, progress, context);
    }

    /**
     * Sets the greatest number of items of a call that run at once, the caller's included.
     *
     * @param threads a positive number, or 0 for as many as the pool has; on the shared pool, as many as there are
     *     available processors
     * @return a changed copy
     * @throws IllegalArgumentException if it is negative
     */
    public MapOptions threads(int threads) {
        notNegative("threads", threads);
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, progress, context);
    }

    /**
     * Sets the kind of threads on which the shared pool runs items. Other pools ignore it: they have their own kind.
     *
     * @param kind the kind
     * @return a changed copy
     */
    public MapOptions kind(ThreadKind kind) {
        Objects.requireNonNull(kind, "kind");
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, progress, context);
    }

    /**
     * Sets how many consecutive items a worker takes at a time. A stream takes at most 65,536, so that an endless
     * source is not read for ever.
     *
     * @param chunk a positive number of items, or 0 to let it adapt to what the items cost
     * @return a changed copy
     * @throws IllegalArgumentException if it is negative
     */
    public MapOptions chunk(int chunk) {
        notNegative("chunk", chunk);
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, progress, context);
    }

    /**
     * Sets the longest time that a whole call may take. After it, the items are interrupted and the call throws a
     * {@link MapTimeoutException}, except that a settled call returns the outcomes so far.
     *
     * @param timeout a positive duration
     * @return a changed copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public MapOptions timeout(Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("timeout is " + timeout + "; it must be positive");
        }
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, progress, context);
    }

    /**
     * Sets what happens to the other items once one has failed.
     *
     * @param onFailure the policy
     * @return a changed copy
     */
    public MapOptions onFailure(OnFailure onFailure) {
        Objects.requireNonNull(onFailure, "onFailure");
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, progress, context);
    }

    /**
     * Sets how columns of different lengths are zipped.
     *
     * @param zip the policy
     * @return a changed copy
     */
    public MapOptions zip(Zip zip) {
        Objects.requireNonNull(zip, "zip");
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, progress, context);
    }

    /**
     * Sets the listener that is told how many items are done.
     *
     * @param listener the listener
     * @return a changed copy
     */
    public MapOptions progress(ProgressListener listener) {
        Objects.requireNonNull(listener, "listener");
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, listener, context);
    }

    /**
     * Sets the carrier that takes the caller's thread-locals to the workers. It replaces the automatic propagation of
     * the thread-locals registered with {@code io.micrometer:context-propagation}, if that is on the class path.
     *
     * @param carrier the carrier
     * @return a changed copy
     */
    public MapOptions context(ContextCarrier carrier) {
        Objects.requireNonNull(carrier, "carrier");
        return new MapOptions(pool, threads, kind, chunk, timeout, onFailure, zip, progress, carrier);
    }

    /** Returns these options, with the others' values for what is not set here. */
    MapOptions over(MapOptions others) {
        return new MapOptions(
                pool != null ? pool : others.pool,
                threads != null ? threads : others.threads,
                kind != null ? kind : others.kind,
                chunk != null ? chunk : others.chunk,
                timeout != null ? timeout : others.timeout,
                onFailure != null ? onFailure : others.onFailure,
                zip != null ? zip : others.zip,
                progress != null ? progress : others.progress,
                context != null ? context : others.context);
    }

    ParallelPool poolOrShared() {
        return pool != null ? pool : ParallelPool.shared();
    }

    /** The number of threads; 0 for as many as the pool has. */
    int threadsOrAll() {
        return threads != null ? threads : 0;
    }

    ThreadKind kindOrPlatform() {
        return kind != null ? kind : ThreadKind.PLATFORM;
    }

    /** The number of items in a range; 0 if it adapts. */
    int chunkOrAdaptive() {
        return chunk != null ? chunk : 0;
    }

    @Nullable
    Duration timeoutOrNone() {
        return timeout;
    }

    OnFailure onFailureOrStop() {
        return onFailure != null ? onFailure : OnFailure.STOP;
    }

    Zip zipOrStrict() {
        return zip != null ? zip : Zip.STRICT;
    }

    @Nullable
    ProgressListener progressOrNone() {
        return progress;
    }

    /** Whether a carrier is set, which wants to be asked at each call. */
    boolean setsContext() {
        return context != null;
    }

    @Nullable
    ContextCarrier contextOrNone() {
        return context != null ? context : MicrometerContext.INSTANCE;
    }

    private static void notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be 0 or more");
        }
    }

    @Override
    public String toString() {
        StringBuilder set = new StringBuilder("MapOptions[");
        append(set, "pool", pool);
        append(set, "threads", threads);
        append(set, "kind", kind);
        append(set, "chunk", chunk);
        append(set, "timeout", timeout);
        append(set, "onFailure", onFailure);
        append(set, "zip", zip);
        append(set, "progress", progress);
        append(set, "context", context);
        return set.append(']').toString();
    }

    private static void append(StringBuilder set, String name, @Nullable Object value) {
        if (value != null) {
            set.append(set.charAt(set.length() - 1) == '[' ? "" : ", ")
                    .append(name)
                    .append('=')
                    .append(value);
        }
    }
}
