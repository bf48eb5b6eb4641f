package io.github.parallelmap.benchmarks.jmh;

import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import io.github.parallelmap.benchmarks.rows.Row;
import io.github.parallelmap.benchmarks.rows.Rows;
import java.util.List;

/** One variant of one row as JMH's parameter: the row's name, a slash, the variant's name. */
final class Tasks {
    /** Until JMH has set the parameter. */
    static final Variant NONE = new Variant("none", Kind.REFERENCE, () -> {
        throw new IllegalStateException("JMH has not made the row ready");
    });

    private static final String SEPARATOR = "/";

    private Tasks() {}

    static List<String> of(Row row) throws Exception {
        return row.setup().prepare().variants().stream()
                .map(variant -> row.id() + SEPARATOR + variant.name())
                .toList();
    }

    static String rowOf(String task) {
        return task.substring(0, task.indexOf(SEPARATOR));
    }

    static Variant variant(String task) throws Exception {
        String row = rowOf(task);
        String name = task.substring(row.length() + 1);
        return Rows.of(row).setup().prepare().variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("row " + row + " has no variant \"" + name + "\""));
    }
}
