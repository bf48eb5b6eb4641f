package io.github.parallelmap.micrometer;

import io.github.parallelmap.runtime.Call;
import io.github.parallelmap.runtime.Elsewhere;
import io.github.parallelmap.runtime.ParallelPool;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A pool that passes its calls on to another pool and measures them with Micrometer. Calls made directly on the other
 * pool are not measured, and cost nothing extra.
 *
 * <pre>{@code
 * MeteredPool pool = MeteredPool.of(ParallelPool.ofThreads(8), "downloads");
 * pool.bindTo(registry);
 * DownloadsParallel parallel = new DownloadsParallel(downloads, MapOptions.defaults().pool(pool));
 * }</pre>
 *
 * <table>
 *   <caption>The meters</caption>
 *   <tr><th>name</th><th>kind</th><th>tags</th><th>what it measures</th></tr>
 *   <tr><td>{@code parallelmap.calls}</td><td>timer</td><td>{@code pool}, {@code call.site}, {@code outcome}</td>
 *     <td>the calls that are over, and how long each took, from its start until none of its items was running</td></tr>
 *   <tr><td>{@code parallelmap.items}</td><td>counter</td><td>{@code pool}, {@code call.site}</td>
 *     <td>the items that have ended by themselves, normally or not, including those of calls that are still
 *     running</td></tr>
 *   <tr><td>{@code parallelmap.failures}</td><td>counter</td><td>{@code pool}, {@code call.site}</td>
 *     <td>the items among them that have failed</td></tr>
 *   <tr><td>{@code parallelmap.active}</td><td>gauge</td><td>{@code pool}</td>
 *     <td>the threads that run items now, including callers that do; each runs one item, or waits for a call nested in
 *     its item</td></tr>
 * </table>
 *
 * <p>The call site is the annotated method, such as {@code com.acme.Downloads.fetch}, or for direct use the pool's own
 * method, such as {@code io.github.parallelmap.runtime.ParallelPool.map}. The outcome is the name of a
 * {@link Call.Ending} in lower case. A stream is one call, from its first pull until it is closed or read to its end.
 * If it is neither closed nor read to its end, only its items are counted.
 *
 * <p>For nested calls, this pool and the other pool are the same pool. Closing or terminating this pool closes or
 * terminates the other. On the shared pool, very short calls run somewhat slower through this pool, since each call has
 * to be counted.
 *
 * <p>Thread-safe.
 */
public final class MeteredPool implements ParallelPool, MeterBinder {
    private static final System.Logger LOG = System.getLogger(MeteredPool.class.getName());

    private final ParallelPool pool;
    private final String name;
    private final Tags tags;

    /** The calls that were let in and are not over; weak, since a stream may be abandoned without notice. */
    private final Map<Call, MeteredCall> inside = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, CallSiteMeters> sites = new ConcurrentHashMap<>();
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

    private MeteredPool(ParallelPool pool, String name, Tags tags) {
        this.pool = Objects.requireNonNull(pool, "pool");
        this.name = Objects.requireNonNull(name, "name");
        this.tags = tags.and("pool", name);
    }

    /**
     * Creates a pool that measures the calls on another pool.
     *
     * @param pool the pool that runs the calls
     * @param name the value of the tag {@code pool}; two pools that are bound to one registry need different names
     * @return a new pool, whose meters appear once it is {@linkplain #bindTo bound} to a registry
     */
    public static MeteredPool of(ParallelPool pool, String name) {
        return new MeteredPool(pool, name, Tags.empty());
    }

    /**
     * Creates a pool as {@link #of(ParallelPool, String)} does, with further tags for all meters.
     *
     * @param pool the pool that runs the calls
     * @param name the value of the tag {@code pool}
     * @param tags the further tags
     * @return a new pool, whose meters appear once it is {@linkplain #bindTo bound} to a registry
     */
    public static MeteredPool of(ParallelPool pool, String name, Iterable<Tag> tags) {
        return new MeteredPool(pool, name, Tags.of(tags));
    }

    /**
     * Registers the meters; those of a call site once it is first called. Items that ended before are counted; calls
     * that were over before are not timed.
     *
     * @param registry the registry for the meters
     */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("parallelmap.active", this, MeteredPool::activeThreads)
                .description("Threads that run items")
                .baseUnit(BaseUnits.THREADS)
                .tags(tags)
                .register(registry);
        // Before the loop over the call sites: a call site that is added meanwhile is registered here or by the thread
        // that adds it.
        registries.add(registry);
        sites.values().forEach(site -> site.bindTo(registry));
    }

    @Override
    public int threadsFor(int asked) {
        return pool.threadsFor(asked);
    }

    @Override
    public boolean callerWorks() {
        return pool.callerWorks();
    }

    /** Lets a call in where the other pool does. Called repeatedly for a stream. */
    @Override
    public void enter(Call call) {
        CallSiteMeters site = metersOf(call.site().toString());
        pool.enter(call);
        inside.computeIfAbsent(call, entered -> new MeteredCall(site, entered));
    }

    /** Counts the call before the other pool knows that it is over: a thread that waits for that finds it counted. */
    @Override
    public void leave(Call call) {
        try {
            MeteredCall metered = inside.remove(call);
            if (metered != null) {
                metered.count(call);
                metered.site().record(call.howEnded(), System.nanoTime() - metered.start(), registries);
            }
        } catch (Throwable e) {
            // What the call returns or throws matters more than counting it.
            LOG.log(System.Logger.Level.WARNING, "could not count a call of " + call.site(), e);
        } finally {
            pool.leave(call);
        }
    }

    @Override
    public boolean send(Call call) {
        return pool.send(call);
    }

    @Override
    public boolean sendsOwnThreads() {
        return pool.sendsOwnThreads();
    }

    @Override
    public @Nullable Elsewhere elsewhere() {
        return pool.elsewhere();
    }

    @Override
    public ParallelPool undecorated() {
        return pool.undecorated();
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public void terminate() {
        pool.terminate();
    }

    @Override
    public String toString() {
        return "MeteredPool.of(" + pool + ", \"" + name + "\")";
    }

    private CallSiteMeters metersOf(String callSite) {
        CallSiteMeters known = sites.get(callSite);
        if (known != null) {
            return known;
        }
        CallSiteMeters site = new CallSiteMeters(this, tags.and("call.site", callSite));
        CallSiteMeters other = sites.putIfAbsent(callSite, site);
        if (other != null) {
            return other;
        }
        try {
            registries.forEach(site::bindTo);
        } catch (Throwable e) {
            // The next call must get the exception, too.
            sites.remove(callSite, site);
            throw e;
        }
        return site;
    }

    /** Brings the counts of all running calls up to date. */
    void countInside() {
        synchronized (inside) {
            inside.forEach((call, metered) -> metered.count(call));
        }
    }

    private int activeThreads() {
        Set<Thread> threads = new HashSet<>();
        synchronized (inside) {
            inside.keySet().forEach(call -> threads.addAll(call.workers()));
        }
        return threads.size();
    }
}
