package io.github.parallelmap.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How each item of a call ended. Each element is written only by its item's worker, and read only when the call is
 * over.
 */
final class Endings {
    private static final Object DONE = new Object();
    private static final Object CUT_SHORT = new Object();

    /**
     * For each item: DONE, or what it threw, or CUT_SHORT if it had begun when the call was stopped, or null if it had
     * not.
     */
    private final @Nullable Object[] endings;

    Endings(int size) {
        this.endings = new Object[size];
    }

    void done(int from, int to) {
        for (int item = from; item < to; item++) {
            endings[item] = DONE;
        }
    }

    void failed(int item, Throwable thrown) {
        endings[item] = thrown;
    }

    /** Records items that had begun, or may have begun, and did not end by themselves. */
    void cutShort(int from, int to) {
        for (int item = from; item < to; item++) {
            endings[item] = CUT_SHORT;
        }
    }

    /** The outcomes in item order. */
    <R extends @Nullable Object> List<Outcome<R>> outcomes(Batch<R, ?> batch) {
        List<Outcome<R>> outcomes = new ArrayList<>(endings.length);
        for (int item = 0; item < endings.length; item++) {
            Object ending = endings[item];
            if (ending == DONE) {
                outcomes.add(new Outcome.Success<>(batch.result(item)));
            } else if (ending instanceof Throwable thrown) {
                outcomes.add(new Outcome.Failure<>(thrown));
            } else {
                outcomes.add(new Outcome.Skipped<>(ending == CUT_SHORT));
            }
        }
        return Collections.unmodifiableList(outcomes);
    }
}
