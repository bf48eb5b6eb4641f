package io.github.parallelmap.runtime;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands for a body that stays where it is, with the latches that it captures, while its items travel and come back to
 * the same process. What it throws comes back as the same object.
 */
record TravellingBody(long id) implements Variant.Body, Serializable {
    private static final AtomicLong NUMBER = new AtomicLong();

    private static final Map<Long, Object> LIVE = new ConcurrentHashMap<>();

    static TravellingBody of(Variant.Body body) {
        return new TravellingBody(keep(body));
    }

    private static long keep(Object object) {
        long id = NUMBER.incrementAndGet();
        LIVE.put(id, object);
        return id;
    }

    private static Object live(long id) {
        return Objects.requireNonNull(LIVE.get(id), "it is in another process");
    }

    @Override
    public int apply(int item) throws Throwable {
        try {
            return ((Variant.Body) live(id)).apply(item);
        } catch (Throwable thrown) {
            throw new Travelling(keep(thrown));
        }
    }

    /** Stands for an exception on its way. */
    private static final class Travelling extends Exception {
        private static final long serialVersionUID = 1;

        private final long id;

        Travelling(long id) {
            this.id = id;
        }

        @SuppressWarnings("unused") // asked for when it is read
        private Object readResolve() {
            return live(id);
        }
    }
}
