package io.github.parallelmap.benchmarks.work;

import java.util.Random;
import java.util.stream.IntStream;

/** Items of {@link Arithmetic#tiny} over two primitive columns. */
public final class TinyWork implements Work<double[]> {
    private final double[] a;
    private final double[] b;

    /**
     * Makes the columns.
     *
     * @param size how many items
     */
    public TinyWork(int size) {
        Random random = new Random(size);
        this.a = random.doubles(size).toArray();
        this.b = random.doubles(size).toArray();
    }

    /**
     * The first column.
     *
     * @return the array itself
     */
    public double[] a() {
        return a;
    }

    /**
     * The second column.
     *
     * @return the array itself
     */
    public double[] b() {
        return b;
    }

    /**
     * The same by a parallel stream of indices.
     *
     * @return the results
     */
    public double[] intStream() {
        return IntStream.range(0, a.length)
                .parallel()
                .mapToDouble(i -> Arithmetic.tiny(a[i], b[i]))
                .toArray();
    }

    @Override
    public int size() {
        return a.length;
    }

    @Override
    public double[] output() {
        return new double[a.length];
    }

    @Override
    public void range(double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = Arithmetic.tiny(a[i], b[i]);
        }
    }

    @Override
    public Object item(int index) {
        return Arithmetic.tiny(a[index], b[index]);
    }
}
