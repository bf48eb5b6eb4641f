package io.github.parallelmap.model;

import org.jspecify.annotations.Nullable;

/**
 * What an item does.
 *
 * @param amount how much of it, in microseconds where it is time
 * @param failing what it throws, where it does
 * @param nested the call that it makes, where it does
 */
record ItemPlan(
        Deed deed,
        int amount,
        @Nullable Failing failing,
        @Nullable CallPlan nested) {
    /** The kinds of item. */
    enum Deed {
        CHEAP,
        SPIN,
        YIELD,
        SLEEP,
        THROW,
        NEST,
        /** Waits to be interrupted, then throws {@link InterruptedException}. */
        BLOCK,
        /** Waits to be interrupted, then goes on as if nothing had been. */
        BLOCK_AND_SWALLOW,
        /** Waits to be interrupted, then throws something else. */
        BLOCK_AND_WRAP,
        /** Waits to be interrupted, and leaves the flag up. */
        BLOCK_AND_KEEP_FLAG,
        /** Interrupts its own thread and ends normally. */
        INTERRUPT_SELF,
        /** Changes its thread's name, priority and context class loader. */
        CHANGE_THREAD,
        /** Closes the pool, which is refused. */
        CLOSE_POOL;

        boolean blocks() {
            return this == BLOCK || this == BLOCK_AND_SWALLOW || this == BLOCK_AND_WRAP || this == BLOCK_AND_KEEP_FLAG;
        }
    }

    static ItemPlan of(Deed deed, int amount) {
        return new ItemPlan(deed, amount, null, null);
    }

    static ItemPlan failing(Failing failing) {
        return new ItemPlan(Deed.THROW, 0, failing, null);
    }

    static ItemPlan nesting(CallPlan nested) {
        return new ItemPlan(Deed.NEST, 0, null, nested);
    }

    @Override
    public String toString() {
        return failing != null
                ? "throws " + failing
                : nested != null ? "calls [" + nested + "]" : amount > 0 ? deed + " " + amount : deed.toString();
    }
}
