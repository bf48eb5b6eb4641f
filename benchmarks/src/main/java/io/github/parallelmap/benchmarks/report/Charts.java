package io.github.parallelmap.benchmarks.report;

import java.nio.file.Path;
import java.util.List;

/** Draws. */
final class Charts {
    private Charts() {}

    static List<Chart> draw(Path folder, String name, List<RowResult> results) {
        return List.of();
    }
}
