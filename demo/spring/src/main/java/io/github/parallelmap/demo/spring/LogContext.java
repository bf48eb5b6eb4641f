package io.github.parallelmap.demo.spring;

import io.github.parallelmap.runtime.ContextCarrier;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries the logging context of the calling thread to the workers, so that their lines tell whose request it is. */
final class LogContext implements ContextCarrier {
    @Override
    public Snapshot capture() {
        Map<String, String> callers = MDC.getCopyOfContextMap();
        return () -> {
            Map<String, String> before = MDC.getCopyOfContextMap();
            set(callers);
            return () -> set(before);
        };
    }

    private static void set(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
