package io.github.parallelmap.benchmarks.report;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.measure.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the table: one for each bar of a row, or one for a row without.
 *
 * @param cells the texts, in the order of {@link #HEADINGS}
 */
record Summary(List<String> cells) {
    static final List<String> HEADINGS = List.of(
            "row",
            "work",
            "ours, p10",
            "median",
            "spread",
            "bar",
            "by p10",
            "by median",
            "met",
            "two threads by hand",
            "best peer",
            "ours / best peer");

    private static final String MISSED = "**missed**";
    /** Less does not show in the figures of the table. */
    private static final double LEAST_BEHIND = 1.005;

    private static final String BEHIND = " **behind**";

    static List<Summary> of(RowResult result) {
        List<Summary> lines = new ArrayList<>();
        for (Bar bar : result.row().bars()) {
            lines.add(line(result, Optional.of(bar), lines.isEmpty()));
        }
        if (lines.isEmpty()) {
            lines.add(line(result, Optional.empty(), true));
        }
        return lines;
    }

    /** What all lines of a row have in common stands in the first. */
    private static Summary line(RowResult result, Optional<Bar> bar, boolean first) {
        List<String> cells = new ArrayList<>();
        Optional<Figure> ours = result.ours();
        cells.add(first ? result.row().id() : "");
        cells.add(first ? result.row().title() : "");
        cells.add(first ? ours.map(f -> Text.time(f.p10())).orElse("failed") : "");
        cells.add(first ? ours.map(f -> Text.time(f.median())).orElse("") : "");
        cells.add(first ? ours.map(Text::spread).orElse("") : "");
        Optional<Bar.Standing> standing = bar.flatMap(result::standing);
        cells.add(bar.map(Bar::text).orElse(""));
        cells.add(bar.flatMap(b -> standing.map(s -> b.format(s.value()))).orElse(""));
        cells.add(bar.flatMap(b -> standing.map(s -> b.format(s.median()))).orElse(""));
        cells.add(bar.map(b -> verdict(result, standing)).orElse(""));
        cells.add(
                first
                        ? result.figure(Variant.TWO_THREADS)
                                .map(f -> Text.time(f.p10()))
                                .orElse("")
                        : "");
        Optional<Figure> peer = result.bestPeer();
        cells.add(first ? peer.map(f -> f.variant() + " " + Text.time(f.p10())).orElse("") : "");
        cells.add(
                first
                        ? peer.flatMap(p -> ours.map(o -> o.p10() / p.p10()))
                                .map(ratio -> Text.ratio(ratio) + (ratio >= LEAST_BEHIND ? BEHIND : ""))
                                .orElse("")
                        : "");
        return new Summary(cells);
    }

    /** A row that failed has missed its bars; one without the other variant, say since it is not installed, has not. */
    private static String verdict(RowResult result, Optional<Bar.Standing> standing) {
        if (standing.isEmpty()) {
            return result.failure().isPresent() ? MISSED : "not judged";
        }
        return standing.get().met() ? "yes" : MISSED;
    }
}
