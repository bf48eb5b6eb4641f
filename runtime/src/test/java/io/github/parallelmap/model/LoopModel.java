package io.github.parallelmap.model;

import io.github.parallelmap.Zip;
import java.util.EnumSet;
import java.util.Set;

/** What the plain loop would do with the items of a call, and for which other reasons the call may end. */
final class LoopModel {
    /** What the end of the columns may be like. */
    enum Input {
        ENDS,
        BREAKS,
        DIFFERS
    }

    private final CallPlan plan;
    private final Set<Input> inputs;
    private final int items;

    LoopModel(CallPlan plan) {
        this.plan = plan;
        int broken = brokenAt();
        int size = plan.size();
        this.items = Math.min(size, broken < 0 ? size : broken);
        this.inputs = inputs(size, broken);
    }

    /** The value that a column cannot be read beyond; -1 if none is broken. */
    private int brokenAt() {
        for (ColumnPlan column : plan.columns()) {
            if (column.isBroken()) {
                boolean shows = column.flawAt() < column.length() || column.flaw() == ColumnPlan.Flaw.HAS_NEXT_THROWS;
                return shows || column.flaw() == ColumnPlan.Flaw.ITERATOR_THROWS ? column.flawAt() : -1;
            }
        }
        return -1;
    }

    private Set<Input> inputs(int size, int broken) {
        boolean different = plan.zip() == Zip.STRICT
                && plan.columns().stream()
                        .anyMatch(column -> column.shape() != ColumnPlan.Shape.REPEAT && column.length() != size);
        Input normally = different ? Input.DIFFERS : Input.ENDS;
        boolean alone = plan.columns().size() == 1;
        if (broken >= 0 && (broken < size || (broken == size && alone))) {
            return EnumSet.of(Input.BREAKS);
        }
        if (broken == size) {
            return EnumSet.of(normally, Input.BREAKS);
        }
        return EnumSet.of(normally);
    }

    /**
     * The first item that fails of its own accord, -1 for none. Of one that makes a call, only the trace knows.
     */
    int firstFailed(Trace trace) {
        for (int item = 0; item < items; item++) {
            ItemPlan does = plan.item(item);
            if (does.failing() != null || (does.nested() != null && trace.thrown(item) != null)) {
                return item;
            }
        }
        return -1;
    }

    /** How the columns may end: one way, or where columns of different lengths meet a broken one, several. */
    Set<Input> inputs() {
        return inputs;
    }

    /** How many items there are before the columns end or break. */
    int items() {
        return items;
    }

    /** Whether anything may stop a call before all of its items have run, and so interrupt those that do. */
    static boolean mayStop(CallPlan plan) {
        boolean callbacks = plan.listener() == CallPlan.Listener.THROWS
                || plan.listener() == CallPlan.Listener.CLOSES_STREAM
                || (plan.context() != CallPlan.Context.NONE && plan.context() != CallPlan.Context.CARRIES);
        boolean items = plan.special().values().stream()
                .anyMatch(item -> item.failing() != null
                        || item.nested() != null
                        || item.deed() == ItemPlan.Deed.INTERRUPT_SELF
                        || item.deed() == ItemPlan.Deed.CLOSE_POOL);
        boolean input = plan.columns().stream().anyMatch(ColumnPlan::isBroken);
        return callbacks
                || items
                || input
                || plan.pulls() >= 0
                || plan.timeoutMicros() > 0
                || plan.disturbance().mayStop()
                || (plan.variant().isLazy() && plan.zip() == Zip.STRICT);
    }
}
