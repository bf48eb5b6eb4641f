package io.github.parallelmap.micrometer;

import io.github.parallelmap.runtime.Call;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** The meters of one call site on one pool. Thread-safe. */
final class CallSiteMeters {
    private final MeteredPool pool;
    private final Tags tags;
    private final LongAdder items = new LongAdder();
    private final LongAdder failures = new LongAdder();

    CallSiteMeters(MeteredPool pool, Tags tags) {
        this.pool = pool;
        this.tags = tags;
    }

    void bindTo(MeterRegistry registry) {
        counter("parallelmap.items", "Items that have ended, failed ones included", items, registry);
        counter("parallelmap.failures", "Items that have failed", failures, registry);
        // If the registry refuses this meter, it must do so when a call begins, not when one is over.
        timer(Call.Ending.COMPLETED, registry);
    }

    void add(long moreItems, long moreFailures) {
        items.add(moreItems);
        failures.add(moreFailures);
    }

    void record(Call.Ending ending, long nanos, List<MeterRegistry> registries) {
        for (MeterRegistry registry : registries) {
            timer(ending, registry).record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /**
     * Registers a counter that also counts what running calls have done so far when it is read, so that a long call
     * does not count all at once.
     */
    private void counter(String name, String description, LongAdder count, MeterRegistry registry) {
        FunctionCounter.builder(name, pool, counted -> {
                    counted.countInside();
                    return count.sum();
                })
                .description(description)
                .baseUnit("items")
                .tags(tags)
                .register(registry);
    }

    private Timer timer(Call.Ending ending, MeterRegistry registry) {
        return Timer.builder("parallelmap.calls")
                .description("Calls that are over")
                .tags(tags)
                .tag("outcome", ending.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
