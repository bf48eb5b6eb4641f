package io.github.parallelmap.model;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.Zip;
import io.github.parallelmap.model.CallPlan.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws a call from a seed; only such as must end, and whose allowed endings are known. */
final class Draw {
    /** The deepest nested call. */
    private static final int DEEPEST = 2;

    private static final int[] SIZES = {0, 1, 2, 3, 8, 8, 8, 30, 100, 400};

    private final long seed;
    private final int depth;
    private final SplittableRandom random;

    private Draw(long seed, int depth) {
        this.seed = seed;
        this.depth = depth;
        this.random = new SplittableRandom(seed);
    }

    static CallPlan call(long seed) {
        return new Draw(seed, 0).draw();
    }

    private CallPlan draw() {
        Variant variant = pick(Variant.values());
        Door door = pick(Door.values());
        boolean options = door != Door.DIRECT;
        PoolPlan pool = depth > 0 && random.nextBoolean() ? null : pool();
        OnFailure onFailure = options && oneIn(3) ? OnFailure.FINISH : OnFailure.STOP;
        Zip zip = options && oneIn(3) ? Zip.SHORTEST : Zip.STRICT;
        List<ColumnPlan> columns = columns(door, zip);
        int size = columns.stream().mapToInt(ColumnPlan::length).min().orElse(0);
        int timeout = options && depth == 0 && oneIn(12) ? 200 + random.nextInt(2_000) : 0;
        int pulls = variant.isLazy() && oneIn(3) ? random.nextInt(size + 1) : -1;
        CallPlan.Leaving leaving = oneIn(3) ? CallPlan.Leaving.ABANDONS : CallPlan.Leaving.CLOSES;
        Disturbance disturbance = depth == 0 && oneIn(3) ? disturbance(variant, pool, size) : Disturbance.NONE;
        boolean finishes = onFailure == OnFailure.FINISH || variant == Variant.SETTLED;
        boolean dropped = pulls >= 0 && leaving == CallPlan.Leaving.ABANDONS;
        return new CallPlan(
                seed,
                depth,
                variant,
                door,
                options && random.nextBoolean(),
                oneIn(3),
                pool,
                options && random.nextBoolean() ? 1 + random.nextInt(4) : 0,
                options && oneIn(3) ? 1 + random.nextInt(12) : 0,
                options && oneIn(4) ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM,
                onFailure,
                zip,
                columns,
                base(),
                special(size, disturbance, timeout > 0, !finishes, dropped),
                disturbance,
                timeout,
                options ? listener(variant) : CallPlan.Listener.NONE,
                options ? context() : CallPlan.Context.NONE,
                pulls,
                leaving);
    }

    private PoolPlan pool() {
        return new PoolPlan(pick(PoolPlan.Kind.values()), 1 + random.nextInt(3), pick(ExecutorKind.values()));
    }

    // ---- columns ----

    private List<ColumnPlan> columns(Door door, Zip zip) {
        int size = SIZES[random.nextInt(depth == 0 ? SIZES.length : 6)];
        size = size > 3 ? 1 + random.nextInt(size) : size;
        int count = 1 + random.nextInt(ColumnPlan.MOST);
        int broken = oneIn(12) ? random.nextInt(count) : -1;
        int longer = oneIn(zip == Zip.STRICT ? 15 : 3) ? random.nextInt(count) : -1;
        int indexed = random.nextInt(count);
        List<ColumnPlan> columns = new ArrayList<>();
        for (int column = 0; column < count; column++) {
            int length = column == longer ? size + 1 + random.nextInt(5) : size;
            columns.add(
                    column == broken
                            ? broken(length)
                            : column != indexed && oneIn(4) ? ColumnPlan.repeat() : sound(door, length));
        }
        return columns;
    }

    private ColumnPlan broken(int length) {
        ColumnPlan.Flaw flaw =
                pick(ColumnPlan.Flaw.HAS_NEXT_THROWS, ColumnPlan.Flaw.NEXT_THROWS, ColumnPlan.Flaw.ITERATOR_THROWS);
        int flawAt = flaw == ColumnPlan.Flaw.ITERATOR_THROWS ? 0 : random.nextInt(length + 1);
        return new ColumnPlan(ColumnPlan.Shape.ITERABLE, length, flaw, flawAt);
    }

    private ColumnPlan sound(Door door, int length) {
        ColumnPlan.Shape shape =
                pick(ColumnPlan.Shape.LIST, ColumnPlan.Shape.SET, ColumnPlan.Shape.ITERABLE, ColumnPlan.Shape.ARRAY);
        return new ColumnPlan(
                shape == ColumnPlan.Shape.ARRAY && door != Door.PRIMITIVES ? ColumnPlan.Shape.LIST : shape,
                length,
                ColumnPlan.Flaw.NONE,
                0);
    }

    // ---- items ----

    private ItemPlan base() {
        return switch (random.nextInt(6)) {
            case 0 -> ItemPlan.of(ItemPlan.Deed.SPIN, 1 + random.nextInt(20));
            case 1 -> ItemPlan.of(ItemPlan.Deed.YIELD, 0);
            default -> ItemPlan.of(ItemPlan.Deed.CHEAP, 0);
        };
    }

    /**
     * Items that are not like the others. One blocks only if something ends it: a time limit, what another thread does, what
     * an item before it does, or that one before it fails.
     */
    private Map<Integer, ItemPlan> special(
            int size, Disturbance disturbance, boolean timeout, boolean stopsOnFailure, boolean dropped) {
        Map<Integer, ItemPlan> special = new TreeMap<>();
        if (size == 0) {
            return special;
        }
        int firstFailed = Integer.MAX_VALUE;
        for (int count = random.nextInt(4); count > 0; count--) {
            int item = random.nextInt(size);
            ItemPlan plan = special();
            if (plan.deed() == ItemPlan.Deed.INTERRUPT_SELF) {
                // The next items on its thread may see the flag, as they do in a loop.
                special.clear();
                special.put(item, plan);
                return special;
            }
            special.put(item, plan);
        }
        for (Map.Entry<Integer, ItemPlan> entry : special.entrySet()) {
            if (entry.getValue().failing() != null) {
                firstFailed = Math.min(firstFailed, entry.getKey());
            }
        }
        int endedFrom = dropped
                ? Integer.MAX_VALUE
                : timeout || disturbance.isByThread()
                        ? 0
                        : Math.min(
                                disturbance.atItem() >= 0 ? disturbance.atItem() : Integer.MAX_VALUE,
                                stopsOnFailure && firstFailed < Integer.MAX_VALUE
                                        ? firstFailed + 1
                                        : Integer.MAX_VALUE);
        if (endedFrom < size && depth == 0 && oneIn(2)) {
            int blocking = disturbance.kind().isInterrupt() ? 1 : 1 + random.nextInt(3);
            for (; blocking > 0; blocking--) {
                int item = endedFrom + random.nextInt(size - endedFrom);
                special.putIfAbsent(item, blocking());
            }
        }
        return special;
    }

    private ItemPlan special() {
        return switch (random.nextInt(depth < DEEPEST ? 12 : 8)) {
            case 0, 1, 2, 3 -> ItemPlan.failing(pick(Failing.values()));
            case 4 -> ItemPlan.of(ItemPlan.Deed.SLEEP, 50 + random.nextInt(500));
            case 5 -> ItemPlan.of(ItemPlan.Deed.SPIN, 50 + random.nextInt(200));
            case 6 ->
                ItemPlan.of(
                        depth == 0
                                ? pick(
                                        ItemPlan.Deed.CHANGE_THREAD,
                                        ItemPlan.Deed.INTERRUPT_SELF,
                                        ItemPlan.Deed.CLOSE_POOL)
                                : ItemPlan.Deed.YIELD,
                        0);
            case 7 -> ItemPlan.of(ItemPlan.Deed.YIELD, 0);
            default -> ItemPlan.nesting(new Draw(random.nextLong(), depth + 1).draw());
        };
    }

    private ItemPlan blocking() {
        return ItemPlan.of(
                pick(
                        ItemPlan.Deed.BLOCK,
                        ItemPlan.Deed.BLOCK_AND_SWALLOW,
                        ItemPlan.Deed.BLOCK_AND_WRAP,
                        ItemPlan.Deed.BLOCK_AND_KEEP_FLAG),
                0);
    }

    // ---- what disturbs it ----

    private Disturbance disturbance(Variant variant, @Nullable PoolPlan pool, int size) {
        List<Disturbance.Kind> kinds = new ArrayList<>();
        kinds.add(Disturbance.Kind.STRAY_INTERRUPT);
        if (variant == Variant.ASYNC) {
            kinds.add(Disturbance.Kind.CANCEL);
            kinds.add(Disturbance.Kind.COMPLETE);
            kinds.add(Disturbance.Kind.COMPLETE_EXCEPTIONALLY);
            kinds.add(Disturbance.Kind.OBTRUDE);
        } else {
            kinds.add(Disturbance.Kind.INTERRUPT);
            kinds.add(Disturbance.Kind.INTERRUPT);
            kinds.add(Disturbance.Kind.INTERRUPT_BEFORE);
        }
        if (pool != null && !pool.isShared()) {
            kinds.add(Disturbance.Kind.TERMINATE);
        }
        if (variant.isLazy()) {
            kinds.add(Disturbance.Kind.CLOSE_STREAM);
            kinds.add(Disturbance.Kind.CLOSE_STREAM);
        }
        Disturbance.Kind kind = kinds.get(random.nextInt(kinds.size()));
        boolean byItem = size > 0 && random.nextBoolean();
        return kind == Disturbance.Kind.INTERRUPT_BEFORE || kind == Disturbance.Kind.STRAY_INTERRUPT
                ? new Disturbance(kind, -1, 0)
                : new Disturbance(kind, byItem ? random.nextInt(size) : -1, byItem ? 0 : random.nextInt(300));
    }

    private CallPlan.Listener listener(Variant variant) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> CallPlan.Listener.RECORDS;
            case 2 -> oneIn(3) ? CallPlan.Listener.THROWS : CallPlan.Listener.RECORDS;
            case 3 -> variant.isLazy() ? CallPlan.Listener.CLOSES_STREAM : CallPlan.Listener.RECORDS;
            default -> CallPlan.Listener.NONE;
        };
    }

    private CallPlan.Context context() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> CallPlan.Context.CARRIES;
            case 3 ->
                oneIn(2)
                        ? pick(
                                CallPlan.Context.CAPTURE_THROWS,
                                CallPlan.Context.OPEN_THROWS,
                                CallPlan.Context.CLOSE_THROWS)
                        : CallPlan.Context.CARRIES;
            default -> CallPlan.Context.NONE;
        };
    }

    // ---- chance ----

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    @SafeVarargs
    private final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
