package io.github.parallelmap.demo.spark;

import io.github.parallelmap.demo.score.Trial;
import io.github.parallelmap.runtime.MapOptions;

/** The work of the command {@code score}: arithmetic over two primitive arrays and a constant. */
final class ScoreWork implements Work {
    private final int items;
    private final Trial trial;

    ScoreWork(int items, long seed) {
        this.items = items;
        this.trial = new Trial(items, seed, MapOptions.defaults());
    }

    @Override
    public String name() {
        return "score";
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public long runLoop() {
        return trial.runLoop();
    }

    @Override
    public long runWrapper(MapOptions options) {
        return trial.runWrapper(options);
    }

    @Override
    public int firstDifference() {
        return trial.firstDifference();
    }
}
