package io.github.parallelmap.benchmarks.rows;

import java.util.List;
import java.util.stream.Stream;

/** The whole table. */
public final class Rows {
    private Rows() {}

    /**
     * Every row, in the order of the table.
     *
     * @return the rows
     */
    public static List<Row> all() {
        return Stream.of(
                        ComputingRows.all(),
                        SkewedRows.all(),
                        WaitingRows.all(),
                        DownloadRows.all(),
                        NestedRows.all(),
                        StreamRows.all(),
                        MegamorphicRows.all(),
                        CompilingRows.all(),
                        CrowdedRows.all(),
                        ScalingRows.all())
                .flatMap(List::stream)
                .sorted((one, other) -> one.group().compareTo(other.group()))
                .toList();
    }

    /**
     * The row of that name.
     *
     * @param id its name
     * @return the row
     * @throws IllegalArgumentException if there is none
     */
    public static Row of(String id) {
        return all().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row is called \"" + id + "\""));
    }
}
