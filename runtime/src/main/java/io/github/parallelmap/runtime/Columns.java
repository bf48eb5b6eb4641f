package io.github.parallelmap.runtime;

import io.github.parallelmap.Zip;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one call as the caller passed them. Reads each once, on the calling thread, and zips them into items.
 *
 * <p>First every column is added, in the order of the parameters, then {@link #read} reads them. An {@code Iterable} is
 * copied; of a primitive array only the length is read. A {@code Collection} is copied by one call of
 * {@code toArray()}. Other iterables are read in step, one value of each at a time, and no further than the shortest
 * column requires, so that an endless column can stand beside one that ends. A stream reads its columns a few items at
 * a time, and collections through their iterator. Not thread-safe: it belongs to the thread that makes the call or
 * pulls the stream.
 */
public final class Columns {
    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final Source[] NOT_ARRANGED = {};

    private final CallSite site;
    private final Zip zip;

    /**
     * How many columns have been added while all of them are primitive and of one length; then this and the length
     * describe them all.
     */
    private int alike;

    private int length;

    /** The last column that was added, linked to the ones before; null while all columns are alike. */
    private @Nullable Source last;

    /** All columns in their order; set when reading begins. */
    private Source[] sources = NOT_ARRANGED;

    /** The exception thrown for a null where a value is required, and which of the items read last has it. */
    private @Nullable NullPointerException nullFound;

    private int nullItem;

    /** Whether nothing more is to be read; an iterator may be in use at that moment. */
    private boolean stopped;

    Columns(CallSite site, Zip zip) {
        this.site = site;
        this.zip = zip;
    }

    /**
     * Adds a column that is an {@code Iterable}.
     *
     * @param name the parameter's name, for messages
     * @param values the values; may contain nulls, which are kept
     * @param <T> the type of the values
     * @return the source of the values once they have been read
     * @throws NullPointerException if the column is null; the message names it
     */
    public <T extends @Nullable Object> Input<T> add(String name, Iterable<? extends T> values) {
        Input<T> input = new Input<>(name, before(), present(name, values));
        last = input;
        return input;
    }

    private void addArray(String name, int length) {
        if (last == null && (alike == 0 || length == this.length)) {
            site.nameArray(alike, name);
            alike++;
            this.length = length;
        } else {
            last = new Source(name, before(), length);
        }
    }

    /** The last column; creates an object for each column first if they were all alike. */
    private @Nullable Source before() {
        Source before = last;
        if (before == null) {
            for (int i = 0; i < alike; i++) {
                before = new Source(site.arrayName(i), before, length);
            }
        }
        return before;
    }

    /** Puts the columns into their order. */
    private void arrange() {
        int count = 0;
        for (Source source = last; source != null; source = source.before) {
            count++;
        }
        sources = new Source[count];
        for (Source source = last; source != null; source = source.before) {
            sources[--count] = source;
        }
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; the message names it
     */
    public void add(String name, boolean[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; the message names it
     */
    public void add(String name, byte[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; the message names it
     */
    public void add(String name, char[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; the message names it
     */
    public void add(String name, double[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; the message names it
     */
    public void add(String name, float[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; the message names it
     */
    public void add(String name, int[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; the message names it
     */
    public void add(String name, long[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Adds a column that is read in place.
     *
     * @param name the parameter's name, for messages
     * @param values the values
     * @throws NullPointerException if the column is null; the message names it
     */
    public void add(String name, short[] values) {
        addArray(name, present(name, values).length);
    }

    /**
     * Reads all columns to their end.
     *
     * <p>What an iterator throws passes through unchanged.
     *
     * @return the number of items
     * @throws ZipLengthException if the lengths differ, with {@link Zip#STRICT}
     * @throws IllegalArgumentException if every column is endless
     */
    public int read() {
        return last == null && alike > 0 ? length : readAll();
    }

    private int readAll() {
        arrange();
        int limit = ENDLESS;
        for (Source source : sources) {
            limit = Math.min(limit, source.readAtOnce());
        }
        limit = readInStep(limit);
        if (limit == ENDLESS) {
            throw new IllegalArgumentException(site + ": every column is endless (" + names()
                    + "); a call that waits for all results needs at least one column with an end");
        }
        if (zip == Zip.STRICT) {
            requireLength(limit);
        }
        for (Source source : sources) {
            source.trim(limit);
        }
        return limit;
    }

    /**
     * Reads the next items of a stream, which may be endless.
     *
     * <p>Reads collections first, each in one go: nobody can see that a collection is read further than the other
     * columns require.
     *
     * @param most the greatest number of items to read, at least 1
     * @return the number of items read; fewer than {@code most} only at the end
     * @throws ZipLengthException if the columns end at different items, with {@link Zip#STRICT}; what was read before
     *     is kept
     */
    int readNext(int most) {
        if (sources == NOT_ARRANGED) {
            arrange();
        }
        for (Source source : sources) {
            source.next();
        }
        int items = most;
        Source broken = null;
        Throwable failure = null;
        for (Source source : sources) {
            try {
                items = source.isStored() ? Math.min(items, source.readUpTo(items)) : items;
            } catch (Throwable thrown) {
                items = source.length;
                broken = source;
                failure = thrown;
            }
        }
        items = readInStep(items);
        if (broken != null && failure != null && items == broken.length && !endsBefore(broken)) {
            throw Throwables.sneaky(failure);
        }
        return items;
    }

    /**
     * Whether a column that is read in step stands before the given one and has ended: then the given one would not
     * have been read.
     */
    private boolean endsBefore(Source broken) {
        for (Source source : sources) {
            if (source == broken) {
                return false;
            }
            if (!source.isStored() && !source.hasMore()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the columns that only have an iterator, one value of each in turn, until one ends or the limit is reached.
     *
     * @return the number of items
     */
    private int readInStep(int limit) {
        int steppers = 0;
        for (Source source : sources) {
            steppers += source.isStored() ? 0 : 1;
        }
        int items = steppers == 0 ? limit : 0;
        while (items < limit) {
            int end = steppers == 1 ? limit : items + 1;
            for (Source source : sources) {
                if (!source.isStored() && source.readUpTo(end) < end) {
                    return source.length;
                }
            }
            items = end;
        }
        return items;
    }

    /** How many complete items were read, where the last reading broke off. */
    int wholeItems() {
        int items = Integer.MAX_VALUE;
        for (Source source : sources) {
            items = Math.min(items, source.length);
        }
        return items;
    }

    /**
     * How many of the items read last come before the null that the exception reports; 0 if the exception does not come
     * from these columns.
     */
    int itemsBefore(NullPointerException thrown) {
        return thrown == nullFound ? nullItem : 0;
    }

    /** Reads no further. */
    void stop() {
        stopped = true;
    }

    /** Keeps only the given number of the items read last. */
    void keep(int items) {
        for (Source source : sources) {
            source.length = items;
        }
    }

    /**
     * The arrays with the items read last that the columns have returned, and that a batch now holds.
     *
     * @return one array for each column; null if some column has returned none, or several
     */
    Object @Nullable [] given() {
        Object[] arrays = new Object[sources.length];
        for (int i = 0; i < arrays.length; i++) {
            Object array = sources[i].given();
            if (array == null) {
                return null;
            }
            arrays[i] = array;
        }
        return arrays;
    }

    /**
     * Fills arrays that were returned for other items with the items read last.
     *
     * @param arrays the arrays as they were returned, each with one element per item
     */
    void giveAgain(Object[] arrays) {
        for (int i = 0; i < arrays.length; i++) {
            sources[i].fill(arrays[i]);
        }
        // Only now: a value that cannot be unboxed ends the loop early, and then what was read is still needed.
        forget();
    }

    /** Clears the references to the values read last. */
    void forget() {
        for (Source source : sources) {
            source.forget();
        }
    }

    /** Requires all columns of a stream to end here, with {@link Zip#STRICT}. */
    void requireEnd() {
        if (zip == Zip.STRICT) {
            long end = Long.MAX_VALUE;
            for (Source source : sources) {
                if (!source.isEndless()) {
                    end = Math.min(end, source.count());
                }
            }
            requireLength(end);
        }
    }

    private void requireLength(long length) {
        boolean equal = true;
        for (Source source : sources) {
            equal &= source.endsAt(length);
        }
        if (!equal) {
            StringBuilder lengths = new StringBuilder();
            for (Source source : sources) {
                if (!source.isEndless()) {
                    lengths.append(lengths.length() == 0 ? "" : ", ").append(source.describeLength());
                }
            }
            throw new ZipLengthException(site + ": columns of different lengths: " + lengths
                    + "; make them equal, or ask for Zip.SHORTEST to ignore what is over");
        }
    }

    private String names() {
        StringBuilder names = new StringBuilder();
        for (Source source : sources) {
            names.append(names.length() == 0 ? "" : ", ").append(source.name);
        }
        return names.toString();
    }

    private <C> C present(String name, @Nullable C column) {
        if (column == null) {
            throw new NullPointerException(site + ": column " + name + " is null");
        }
        return column;
    }

    /** One column. Only an {@link Input} needs to be read. */
    private static class Source {
        final String name;

        /** The column that was added before. */
        final @Nullable Source before;

        /** The number of values; of a stream, among those read last. */
        int length;

        Source(String name, @Nullable Source before, int length) {
            this.name = name;
            this.before = before;
            this.length = length;
        }

        /**
         * Copies the source if its length is known; returns that length, or {@code ENDLESS} if it is unknown or there
         * is no end.
         */
        int readAtOnce() {
            return length;
        }

        /** Begins with the next values of a stream. */
        void next() {}

        /** Whether its values exist already, so that reading them has no other effect. */
        boolean isStored() {
            return true;
        }

        /**
         * Reads on until there are the given number of values; returns how many there are, which is fewer at the end.
         */
        int readUpTo(int items) {
            return Math.min(items, length);
        }

        /** The array with the values read last that was returned; null if none was, or several. */
        @Nullable
        Object given() {
            return null;
        }

        /** Fills an array that was returned before with the values read last. */
        void fill(Object array) {}

        /** Clears the references to the values read last. */
        void forget() {}

        boolean isEndless() {
            return false;
        }

        boolean hasMore() {
            return false;
        }

        /** How many values were read before those that `length` counts. */
        long readBefore() {
            return 0;
        }

        final long count() {
            return readBefore() + length;
        }

        /** Whether this column fits the given number of items: it is endless, or has exactly as many values. */
        final boolean endsAt(long items) {
            return isEndless() || (count() == items && !hasMore());
        }

        final String describeLength() {
            if (isKnownToEnd()) {
                return name + " has " + count();
            }
            return name + " has at least " + (count() + (isKnownToHaveMore() ? 1 : 0));
        }

        /** Whether it is known, without asking the iterator, to have no more values than were read. */
        boolean isKnownToEnd() {
            return true;
        }

        /** Whether it is known, without asking the iterator, to have more values than were read. */
        boolean isKnownToHaveMore() {
            return false;
        }

        /** Sets its length to the number of items. */
        void trim(int items) {}
    }

    /**
     * One column that is read from an {@code Iterable}. Not thread-safe.
     *
     * @param <T> the type of the values, boxed where the parameter is primitive
     */
    public final class Input<T extends @Nullable Object> extends Source {
        private static final int LEAST_ROOM = 16;

        private static final int MOST_AT_FIRST = 1_024;

        /** The length of the longest array that every virtual machine can allocate. */
        private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

        private final Iterable<? extends T> source;
        private @Nullable Iterator<? extends T> iterator;
        private Look look = Look.DUE;
        private @Nullable Object[] values = NONE;

        /** How many values of a stream were read before the ones read last. */
        private long readBefore;

        /** The array with the values read last that was returned last, and how many were returned. */
        private @Nullable Object given;

        private int gives;

        private Input(String name, @Nullable Source before, Iterable<? extends T> source) {
            super(name, before, 0);
            this.source = source;
        }

        /**
         * The values that were read.
         *
         * @return a column with one value per item; a stream later fills it with other values
         */
        public Column<T> column() {
            if (values.length != length) {
                values = Arrays.copyOf(values, length);
            }
            gives++;
            given = values;
            return Column.of(values);
        }

        /**
         * One value that was read, which must not be null.
         *
         * @param item the item, from 0
         * @return its value
         * @throws NullPointerException if it is null; the message names the column and the item
         */
        @SuppressWarnings("unchecked") // only values of the source are in the array
        public T require(int item) {
            Object value = values[item];
            if (value == null) {
                nullItem = item;
                nullFound = new NullPointerException(site + ": column " + name + " has null at item "
                        + (readBefore + item) + ", where a value is wanted");
                throw nullFound;
            }
            return (T) value;
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array with one value per item; a stream later fills it with other values
         * @throws NullPointerException if a value is null; the message names the column and the item
         */
        public boolean[] booleans() {
            return give(new boolean[length]);
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array with one value per item; a stream later fills it with other values
         * @throws NullPointerException if a value is null; the message names the column and the item
         */
        public byte[] bytes() {
            return give(new byte[length]);
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array with one value per item; a stream later fills it with other values
         * @throws NullPointerException if a value is null; the message names the column and the item
         */
        public char[] chars() {
            return give(new char[length]);
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array with one value per item; a stream later fills it with other values
         * @throws NullPointerException if a value is null; the message names the column and the item
         */
        public double[] doubles() {
            return give(new double[length]);
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array with one value per item; a stream later fills it with other values
         * @throws NullPointerException if a value is null; the message names the column and the item
         */
        public float[] floats() {
            return give(new float[length]);
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array with one value per item; a stream later fills it with other values
         * @throws NullPointerException if a value is null; the message names the column and the item
         */
        public int[] ints() {
            return give(new int[length]);
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array with one value per item; a stream later fills it with other values
         * @throws NullPointerException if a value is null; the message names the column and the item
         */
        public long[] longs() {
            return give(new long[length]);
        }

        /**
         * The values that were read, unboxed.
         *
         * @return a new array with one value per item; a stream later fills it with other values
         * @throws NullPointerException if a value is null; the message names the column and the item
         */
        public short[] shorts() {
            return give(new short[length]);
        }

        private <A> A give(A array) {
            fill(array);
            gives++;
            given = array;
            return array;
        }

        /** Drops an array that was returned as a whole; clears its own. */
        @Override
        void forget() {
            if (values == given) {
                values = NONE;
            }
            Arrays.fill(values, null);
            given = null;
        }

        @Override
        @Nullable
        Object given() {
            return gives == 1 ? given : null;
        }

        @Override
        void fill(Object array) {
            if (array instanceof Object[] objects) {
                System.arraycopy(values, 0, objects, 0, objects.length);
            } else {
                Unboxing.fill(array, this);
            }
        }

        @Override
        int readAtOnce() {
            if (source instanceof Collection<?> collection) {
                values = Objects.requireNonNull(
                        collection.toArray(),
                        () -> site + ": column " + name + " has no values: its toArray() is null");
                length = values.length;
            } else if (source instanceof Repeat) {
                length = ENDLESS;
            } else {
                open();
                return ENDLESS;
            }
            return length;
        }

        private void open() {
            iterator = Objects.requireNonNull(source.iterator(), () -> site + ": column " + name + " has no iterator");
        }

        @Override
        void next() {
            if (iterator == null && !stopped) {
                open();
            }
            if (values == given) {
                values = NONE;
            }
            readBefore += length;
            length = 0;
            gives = 0;
            given = null;
        }

        @Override
        boolean isStored() {
            return source instanceof Collection || source instanceof Repeat;
        }

        @Override
        boolean isEndless() {
            return source instanceof Repeat;
        }

        @Override
        long readBefore() {
            return readBefore;
        }

        @Override
        int readUpTo(int items) {
            @Nullable Object[] read = values;
            int count = length;
            try {
                while (count < items && hasMore()) {
                    if (count == read.length) {
                        read = Arrays.copyOf(read, room(count, items));
                    }
                    read[count] = take();
                    count++;
                }
            } finally {
                values = read;
                length = count;
            }
            return count;
        }

        /**
         * The length of the next, larger array. It does not start at the number of items asked for, since the source
         * may have fewer.
         */
        private static int room(int count, int items) {
            long grown = Math.max(Math.max(LEAST_ROOM, Math.min(items, MOST_AT_FIRST)), count + (long) (count >> 1));
            if (count >= LONGEST_ARRAY) {
                throw new OutOfMemoryError("more values than an array can hold");
            }
            return (int) Math.min(grown, LONGEST_ARRAY);
        }

        /** Does not ask the iterator, which may fetch its values from elsewhere: asking it could fetch one more. */
        @Override
        boolean isKnownToEnd() {
            return isStored() || look == Look.ENDED;
        }

        @Override
        boolean isKnownToHaveMore() {
            return look == Look.MORE;
        }

        @Override
        boolean hasMore() {
            if (look == Look.DUE && !stopped) {
                // If it throws, it is not asked again.
                look = Look.ENDED;
                if (iterator != null && iterator.hasNext()) {
                    look = Look.MORE;
                }
            }
            return look == Look.MORE;
        }

        private T take() {
            look = Look.ENDED;
            T value = Objects.requireNonNull(iterator, "opened before").next();
            look = Look.DUE;
            return value;
        }

        @Override
        void trim(int items) {
            if (source instanceof Repeat<? extends T> repeat) {
                values = new Object[items];
                Arrays.fill(values, repeat.value());
            }
            length = items;
            iterator = null;
        }
    }

    /** What is known about an iterator. */
    private enum Look {
        /** It must be asked whether there is another value. */
        DUE,
        /** It has answered that there is one. */
        MORE,
        /** It has answered that there is none, or has thrown. */
        ENDED
    }

    private static final @Nullable Object[] NONE = {};
}
