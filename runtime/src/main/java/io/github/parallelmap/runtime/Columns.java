package io.github.parallelmap.runtime;

import io.github.parallelmap.Zip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one call as the caller passed them: reads each once, on the calling thread, and zips them into items.
 *
 * <p>First every column is added, in the order of the parameters, then {@link #read} reads them. An {@code Iterable} is
 * copied, a primitive array is only measured. A {@code Collection} is copied by one {@code toArray()}; other iterables
 * are read in step, one value of each at a time, and not further than the shortest column needs, so that an endless one
 * can stand beside one that ends. Not thread-safe: it lives as long as the caller's stack frame.
 */
public final class Columns {
    private final CallSite site;
    private final Zip zip;

    /** The first column, linked to the others. */
    private @Nullable Input<?> first;

    private @Nullable Input<?> last;

    /** Of the primitive columns: the least length, and whether all are of that; they need no reading. */
    private int shortest = Input.ENDLESS;

    private boolean equal = true;

    /** Whether all columns are primitive. */
    private boolean onlyArrays = true;

    /** The item, among those read last, whose value is null where one is wanted; -1 while none was found. */
    private int nullItem = -1;

    Columns(CallSite site, Zip zip) {
        this.site = site;
        this.zip = zip;
    }

    /**
     * Adds a column of objects.
     *
     * @param name the parameter's name, for messages
     * @param values the values; the iterables' own nulls are kept
     * @param <T> the type of the values
     * @return what to take the values from once they are read
     * @throws NullPointerException if the column is null; names it
     */
    public <T extends @Nullable Object> Input<T> add(String name, Iterable<? extends T> values) {
        Input<T> input = new Input<>(name, present(name, values));
        onlyArrays = false;
        link(input);
        return input;
    }

    private void addArray(String name, int length) {
        equal &= first == null || length == shortest;
        shortest = Math.min(shortest, length);
        link(new Input<>(name, length));
    }

    private void link(Input<?> input) {
        if (last == null) {
            first = input;
        } else {
            last.after = input;
        }
        last = input;
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; names it
     */
    public void add(String name, boolean[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; names it
     */
    public void add(String name, byte[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; names it
     */
    public void add(String name, char[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; names it
     */
    public void add(String name, double[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; names it
     */
    public void add(String name, float[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; names it
     */
    public void add(String name, int[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; names it
     */
    public void add(String name, long[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; names it
     */
    public void add(String name, short[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Reads all columns to their end.
     *
     * <p>What an iterator throws goes through unchanged.
     *
     * @return how many items the columns make
     * @throws ZipLengthException if the lengths differ and must not
     * @throws IllegalArgumentException if no column has an end
     */
    public int read() {
        return onlyArrays && (equal || zip == Zip.SHORTEST) ? shortest : readAll();
    }

    private int readAll() {
        int limit = Input.ENDLESS;
        for (Input<?> input = first; input != null; input = input.after) {
            limit = Math.min(limit, input.readAtOnce());
        }
        limit = readInStep(limit);
        if (limit == Input.ENDLESS) {
            throw new IllegalArgumentException(site + ": every column is endless (" + names()
                    + "); a call that waits for all results needs at least one column with an end");
        }
        if (zip == Zip.STRICT) {
            requireLength(limit);
        }
        for (Input<?> input = first; input != null; input = input.after) {
            input.trim(limit);
        }
        return limit;
    }

    /** Reads the columns that only have an iterator, one value of each in turn, until one ends or the limit is met. */
    private int readInStep(int limit) {
        List<Input<?>> open = new ArrayList<>(4);
        for (Input<?> input = first; input != null; input = input.after) {
            if (input.opened()) {
                open.add(input);
            }
        }
        if (open.isEmpty()) {
            return limit;
        }
        int length = 0;
        while (length < limit) {
            for (Input<?> input : open) {
                if (!input.readOne()) {
                    return length;
                }
            }
            length++;
        }
        return limit;
    }

    /**
     * Reads the next items of a stream, which may be endless.
     *
     * @param most how many items at most, at least 1
     * @return how many were read; fewer than asked for only at the end
     * @throws ZipLengthException if the columns end at different items and must not; what was read before stays
     */
    int readNext(int most) {
        for (Input<?> input = first; input != null; input = input.after) {
            input.next(most);
        }
        int items = 0;
        while (items < most) {
            for (Input<?> input = first; input != null; input = input.after) {
                if (!input.readOne()) {
                    return items;
                }
            }
            items++;
        }
        return items;
    }

    /** How many items were read whole, where the last reading broke off. */
    int wholeItems() {
        int items = Integer.MAX_VALUE;
        for (Input<?> input = first; input != null; input = input.after) {
            items = Math.min(items, input.length);
        }
        return items;
    }

    int nullItem() {
        return nullItem;
    }

    /** Keeps so many of the items that were read last. */
    void keep(int items) {
        for (Input<?> input = first; input != null; input = input.after) {
            input.keep(items);
        }
    }

    /** Requires all columns of a stream to end here, where lengths must not differ. */
    void requireEnd() {
        if (zip == Zip.STRICT) {
            long end = Long.MAX_VALUE;
            for (Input<?> input = first; input != null; input = input.after) {
                if (!input.isEndless()) {
                    end = Math.min(end, input.count());
                }
            }
            requireLength(end);
        }
    }

    private void requireLength(long length) {
        boolean equal = true;
        for (Input<?> input = first; input != null; input = input.after) {
            equal &= input.endsAt(length);
        }
        if (!equal) {
            StringBuilder lengths = new StringBuilder();
            for (Input<?> input = first; input != null; input = input.after) {
                if (!input.isEndless()) {
                    lengths.append(lengths.length() == 0 ? "" : ", ").append(input.describeLength());
                }
            }
            throw new ZipLengthException(site + ": columns of different lengths: " + lengths
                    + "; make them equal, or ask for Zip.SHORTEST to ignore what is over");
        }
    }

    private String names() {
        StringBuilder names = new StringBuilder();
        for (Input<?> input = first; input != null; input = input.after) {
            names.append(names.length() == 0 ? "" : ", ").append(input.name);
        }
        return names.toString();
    }

    private <C> C present(String name, @Nullable C column) {
        if (column == null) {
            throw new NullPointerException(site + ": column " + name + " is null");
        }
        return column;
    }

    /**
     * One column while it is read. Not thread-safe.
     *
     * @param <T> the type of the values, boxed where the parameter is primitive
     */
    public final class Input<T extends @Nullable Object> {
        private static final int ENDLESS = Integer.MAX_VALUE;

        /** Room for values of a stream before the first is read; it grows, since more may be asked for than there are. */
        private static final int MOST_AT_FIRST = 1_024;

        private final String name;
        private final @Nullable Iterable<? extends T> source;
        private @Nullable Input<?> after;
        private @Nullable Iterator<? extends T> iterator;
        private @Nullable Object[] values = NONE;

        /** How many values there are: of a stream, among those read last. */
        private int length;

        /** How many values of a stream were read before those. */
        private long before;

        /** A column of objects that is still to be read. */
        private Input(String name, Iterable<? extends T> source) {
            this.name = name;
            this.source = source;
        }

        /** A primitive column of that length, which is not copied. */
        private Input(String name, int length) {
            this.name = name;
            this.source = null;
            this.length = length;
        }

        /**
         * The values that were read.
         *
         * @return an immutable column of as many values as there are items
         */
        public Column<T> column() {
            return Column.of(values);
        }

        /**
         * One value that was read and must not be null.
         *
         * @param item the item, from 0
         * @return its value
         * @throws NullPointerException if it is null; names the column and the item
         */
        @SuppressWarnings("unchecked") // only values of the source are in the array
        public T require(int item) {
            Object value = values[item];
            if (value == null) {
                nullItem = item;
                throw new NullPointerException(site + ": column " + name + " has null at item " + (before + item)
                        + ", where a value is wanted");
            }
            return (T) value;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array of as many values as there are items
         * @throws NullPointerException if a value is null; names the column and the item
         */
        public boolean[] booleans() {
            boolean[] unboxed = new boolean[values.length];
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Boolean) (Object) require(i);
            }
            return unboxed;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array of as many values as there are items
         * @throws NullPointerException if a value is null; names the column and the item
         */
        public byte[] bytes() {
            byte[] unboxed = new byte[values.length];
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Byte) (Object) require(i);
            }
            return unboxed;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array of as many values as there are items
         * @throws NullPointerException if a value is null; names the column and the item
         */
        public char[] chars() {
            char[] unboxed = new char[values.length];
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Character) (Object) require(i);
            }
            return unboxed;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array of as many values as there are items
         * @throws NullPointerException if a value is null; names the column and the item
         */
        public double[] doubles() {
            double[] unboxed = new double[values.length];
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Double) (Object) require(i);
            }
            return unboxed;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array of as many values as there are items
         * @throws NullPointerException if a value is null; names the column and the item
         */
        public float[] floats() {
            float[] unboxed = new float[values.length];
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Float) (Object) require(i);
            }
            return unboxed;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array of as many values as there are items
         * @throws NullPointerException if a value is null; names the column and the item
         */
        public int[] ints() {
            int[] unboxed = new int[values.length];
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Integer) (Object) require(i);
            }
            return unboxed;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array of as many values as there are items
         * @throws NullPointerException if a value is null; names the column and the item
         */
        public long[] longs() {
            long[] unboxed = new long[values.length];
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Long) (Object) require(i);
            }
            return unboxed;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array of as many values as there are items
         * @throws NullPointerException if a value is null; names the column and the item
         */
        public short[] shorts() {
            short[] unboxed = new short[values.length];
            for (int i = 0; i < unboxed.length; i++) {
                unboxed[i] = (Short) (Object) require(i);
            }
            return unboxed;
        }

        /** Copies a source whose length is known, and returns the length known so far, or that it is endless. */
        private int readAtOnce() {
            if (source instanceof Collection<?> collection) {
                values = collection.toArray();
                length = values.length;
            } else if (source instanceof Repeat) {
                length = ENDLESS;
            } else if (source != null) {
                iterator =
                        Objects.requireNonNull(source.iterator(), () -> site + ": column " + name + " has no iterator");
                return ENDLESS;
            }
            return length;
        }

        private boolean opened() {
            return iterator != null;
        }

        /** Makes room for the next values of a stream. */
        private void next(int most) {
            if (iterator == null && source != null) {
                iterator =
                        Objects.requireNonNull(source.iterator(), () -> site + ": column " + name + " has no iterator");
            }
            before += length;
            length = 0;
            values = new Object[Math.min(most, MOST_AT_FIRST)];
        }

        private void keep(int items) {
            length = items;
            if (values.length != items) {
                values = Arrays.copyOf(values, items);
            }
        }

        private boolean isEndless() {
            return source instanceof Repeat;
        }

        private long count() {
            return before + length;
        }

        /** Reads the next value, or returns false at the end. */
        private boolean readOne() {
            Iterator<? extends T> open = iterator;
            if (open == null || !open.hasNext()) {
                return false;
            }
            if (length == values.length) {
                values = Arrays.copyOf(values, Math.max(16, length + (length >> 1)));
            }
            values[length] = open.next();
            length++;
            return true;
        }

        private boolean hasMore() {
            return iterator != null && iterator.hasNext();
        }

        /** Whether this column fits that many items: it is endless, or has just as many values. */
        private boolean endsAt(long items) {
            return isEndless() || (count() == items && !hasMore());
        }

        private String describeLength() {
            return name + " has " + (hasMore() ? "at least " + (count() + 1) : String.valueOf(count()));
        }

        private void trim(int items) {
            if (source instanceof Repeat<? extends T> repeat) {
                values = new Object[items];
                Arrays.fill(values, repeat.value());
            } else if (source != null && values.length != items) {
                values = Arrays.copyOf(values, items);
            }
            iterator = null;
        }
    }

    private static final @Nullable Object[] NONE = {};
}
