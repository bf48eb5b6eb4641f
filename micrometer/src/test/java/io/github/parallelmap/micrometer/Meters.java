package io.github.parallelmap.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What a registry says of the calls. */
record Meters(SimpleMeterRegistry registry) {
    static Meters of(MeteredPool pool) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        pool.bindTo(registry);
        return new Meters(registry);
    }

    /** How many calls have ended, by outcome; outcomes that none has had are left out. */
    Map<String, Long> calls() {
        Map<String, Long> calls = new TreeMap<>();
        for (Timer timer : registry.find("parallelmap.calls").timers()) {
            if (timer.count() > 0) {
                calls.merge(String.valueOf(timer.getId().getTag("outcome")), timer.count(), Long::sum);
            }
        }
        return calls;
    }

    /** How long all calls together have taken. */
    double nanos() {
        return registry.find("parallelmap.calls").timers().stream()
                .mapToDouble(timer -> timer.totalTime(TimeUnit.NANOSECONDS))
                .sum();
    }

    long items() {
        return count("parallelmap.items");
    }

    long failures() {
        return count("parallelmap.failures");
    }

    int active() {
        return (int) registry.get("parallelmap.active").gauge().value();
    }

    private long count(String name) {
        return (long) registry.find(name).functionCounters().stream()
                .mapToDouble(FunctionCounter::count)
                .sum();
    }
}
