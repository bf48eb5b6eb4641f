package io.github.parallelmap.spark;

import io.github.parallelmap.runtime.ParallelPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What a call and an item cost on a cluster, beside local threads and a job written by hand: medians of interleaved rounds.
 * The arguments, if any, are the master and the number of rounds.
 */
public final class Costs {
    private static final int WARM_UP = 10;

    private Costs() {}

    /**
     * Measures and prints.
     *
     * @param args master, rounds
     */
    public static void main(String[] args) throws Exception {
        String master = args.length > 0 ? args[0] : "local[2]";
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setAppName("parallelmap costs")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            ParallelPool cluster = SparkPool.on(spark);
            ParallelPool threads = ParallelPool.ofThreads(spark.defaultParallelism());
            for (int items : new int[] {1, 100, 1_000}) {
                for (long micros : new long[] {0, 1_000}) {
                    measure(spark, cluster, threads, items, micros, rounds);
                }
            }
        }
    }

    private static void measure(
            JavaSparkContext spark, ParallelPool cluster, ParallelPool threads, int items, long micros, int rounds)
            throws Exception {
        List<Integer> numbers = IntStream.range(0, items).boxed().toList();
        Map<String, Callable<List<Integer>>> ways = new LinkedHashMap<>();
        ways.put("threads", () -> threads.map(numbers, number -> work(number, micros)));
        ways.put(
                "by hand",
                () -> spark.parallelize(numbers)
                        .map(number -> work(number, micros))
                        .collect());
        ways.put("SparkPool", () -> cluster.map(numbers, number -> work(number, micros)));
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Callable<List<Integer>>> way : ways.entrySet()) {
                long start = System.nanoTime();
                List<Integer> results = way.getValue().call();
                long nanos = System.nanoTime() - start;
                if (!results.equals(numbers)) {
                    throw new AssertionError(way.getKey() + " gave " + results);
                }
                if (round >= 0) {
                    times.computeIfAbsent(way.getKey(), key -> new ArrayList<>())
                            .add(nanos);
                }
            }
        }
        StringBuilder line = new StringBuilder(String.format("%5d items of %4d us:", items, micros));
        times.forEach((way, nanos) -> line.append(String.format("  %s %7.2f ms", way, median(nanos) / 1e6)));
        double[] medians = times.values().stream().mapToDouble(Costs::median).toArray();
        line.append(String.format("  SparkPool / by hand %.2f", medians[2] / medians[1]));
        System.out.println(line);
    }

    private static int work(int number, long micros) {
        if (micros > 0) {
            long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
        return number;
    }

    private static double median(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElseThrow();
    }
}
