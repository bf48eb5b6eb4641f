package io.github.parallelmap.demo.download;

import java.util.Random;

/**
 * Log-normal latencies, as those of real servers roughly are: most near the median, a few far above it.
 *
 * @param medianMillis the latency that half of the pages stay below
 * @param sigma the standard deviation of the latency's logarithm
 * @param seed the same seed gives the same latencies
 */
public record Latencies(int medianMillis, double sigma, long seed) {
    /**
     * Draws one latency for each of so many pages.
     *
     * @param pages how many
     * @return the latencies in milliseconds
     */
    public long[] draw(int pages) {
        Random random = new Random(seed);
        long[] millis = new long[pages];
        for (int i = 0; i < pages; i++) {
            millis[i] = Math.round(medianMillis * Math.exp(sigma * random.nextGaussian()));
        }
        return millis;
    }
}
