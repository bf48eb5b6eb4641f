package io.github.parallelmap.benchmarks.report;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import io.github.parallelmap.benchmarks.rows.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row and what was measured of it.
 *
 * @param row the row
 * @param figures what was measured, in the order of the variants; empty if it failed
 * @param failure why it failed
 */
public record RowResult(Row row, List<Figure> figures, Optional<String> failure) {
    /**
     * The figure of one variant.
     *
     * @param variant its name
     * @return its figure, if it was measured
     */
    public Optional<Figure> figure(String variant) {
        return figures.stream().filter(f -> f.variant().equals(variant)).findFirst();
    }

    /**
     * The variant that is judged.
     *
     * @return its figure, if it was measured
     */
    public Optional<Figure> ours() {
        return figure(row.subject());
    }

    /**
     * The quickest of the peers.
     *
     * @return its figure, where there are peers
     */
    public Optional<Figure> bestPeer() {
        return figures.stream().filter(f -> f.kind() == Kind.PEER).min(Comparator.comparingDouble(Figure::p10));
    }

    /**
     * What the times of this row are best shown as multiples of.
     *
     * @return the ideal where there is one, else the plain loop, else nothing
     */
    public Optional<Figure> base() {
        return figure(Variant.IDEAL).or(() -> figure(Variant.LOOP));
    }

    /**
     * How this library stands to one of the row's bars.
     *
     * @param bar the bar
     * @return nothing where one of the two was not measured
     */
    public Optional<Bar.Standing> standing(Bar bar) {
        return ours().flatMap(mine -> bar.otherIn(figures).map(other -> bar.judge(mine, other)));
    }
}
