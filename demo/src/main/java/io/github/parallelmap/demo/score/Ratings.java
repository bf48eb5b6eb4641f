package io.github.parallelmap.demo.score;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;

/** Rates what stands in a list. */
final class Ratings {
    /** As many positions as make an item cost about a microsecond. */
    private static final int POSITIONS = 400;

    private Ratings() {}

    /**
     * What an entry is worth over the positions from its own on, each counting less than the one before.
     *
     * <p>Made of additions, multiplications and divisions alone, whose every bit Java defines, so that results can be
     * compared exactly.
     *
     * @param weight what a position counts of the one before it
     * @param value what the entry is worth at the top
     * @param rank its position, from 0
     * @return the rating
     */
    @ParallelMap(distributable = true)
    static double score(@Constant double weight, double value, int rank) {
        double rating = 0;
        double share = value;
        for (int position = rank + 1; position <= rank + POSITIONS; position++) {
            rating += share / position;
            share *= weight;
        }
        return rating;
    }
}
