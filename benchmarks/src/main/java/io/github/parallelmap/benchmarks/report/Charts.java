package io.github.parallelmap.benchmarks.report;

import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws the table and the curves. Where rows are missing, since only some were measured, their chart is left out. */
final class Charts {
    private final Path folder;
    private final String name;
    private final List<RowResult> results;
    private final List<Chart> drawn = new ArrayList<>();

    private Charts(Path folder, String name, List<RowResult> results) {
        this.folder = folder;
        this.name = name;
        this.results = results;
    }

    static List<Chart> draw(Path folder, String name, List<RowResult> results) throws IOException {
        Charts charts = new Charts(folder, name, results);
        charts.table();
        charts.curve(Group.ITEMS, "items", "nanoseconds an item", "items", result -> 1.0 / numberOf(result));
        charts.curve(Group.THREADS, "threads", "x loop", "threads", Charts::perLoop);
        charts.curve(Group.MORE_CALLERS, "callers", "x loop", "callers", Charts::perLoop);
        return charts.drawn;
    }

    /** Each row's time as a multiple of the loop's, or of the ideal where there is one. */
    private void table() throws IOException {
        List<RowResult> rows = results.stream()
                .filter(result -> !result.row().group().isCurve()
                        && result.base().isPresent()
                        && result.ours().isPresent())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String title =
                "Time of a call, as a multiple of the plain loop's, or of the ideal where items wait or are skewed";
        CategoryChart chart = new CategoryChartBuilder()
                .width(2000)
                .height(640)
                .title(title)
                .yAxisTitle("x loop or ideal (logarithmic; less is better)")
                .build();
        chart.getStyler()
                .setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Scatter)
                .setLegendPosition(LegendPosition.OutsideS)
                .setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setYAxisLogarithmic(true).setXAxisLabelRotation(60);
        List<String> names = rows.stream().map(result -> result.row().id()).toList();
        chart.addSeries("parallelmap", names, ratios(rows, RowResult::ours));
        chart.addSeries("best peer", names, ratios(rows, RowResult::bestPeer));
        chart.addSeries(Variant.TWO_THREADS, names, ratios(rows, result -> result.figure(Variant.TWO_THREADS)));
        chart.addSeries("the loop, or the ideal", names, ratios(rows, RowResult::base));
        save(chart, title, "");
    }

    private static List<Double> ratios(List<RowResult> rows, Function<RowResult, Optional<Figure>> which) {
        return rows.stream()
                .map(result -> which.apply(result)
                        .flatMap(figure -> result.base().map(base -> figure.p10() / base.p10()))
                        .orElse(Double.NaN))
                .toList();
    }

    private void curve(Group group, String xTitle, String yTitle, String suffix, Function<RowResult, Double> scale)
            throws IOException {
        List<RowResult> points = results.stream()
                .filter(result -> result.row().group() == group && result.ours().isPresent())
                .toList();
        if (points.size() < 2) {
            return;
        }
        XYChart chart = new XYChartBuilder()
                .width(800)
                .height(480)
                .title(group.heading())
                .xAxisTitle(xTitle + " (logarithmic)")
                .yAxisTitle(yTitle + " (logarithmic)")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS).setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        double[] x = points.stream().mapToDouble(Charts::numberOf).toArray();
        for (String variant : variantsOf(points)) {
            double[] y = points.stream()
                    .mapToDouble(point -> point.figure(variant)
                            .map(figure -> figure.p10() * scale.apply(point))
                            .orElse(Double.NaN))
                    .toArray();
            chart.addSeries(variant, x, y);
        }
        save(chart, group.heading(), "-" + suffix);
    }

    /** Those that matter on a curve: more than a handful of lines say nothing. */
    private static List<String> variantsOf(List<RowResult> points) {
        return points.get(0).figures().stream()
                .filter(figure -> figure.kind() == Kind.REFERENCE
                        || figure.variant().equals(Variant.OURS)
                        || figure.variant().equals("IntStream.parallel")
                        || figure.variant().equals("invokeAll, chunked"))
                .map(Figure::variant)
                .toList();
    }

    /** Each point is measured in a process of its own, so only the loop's time there is a fair unit. */
    private static double perLoop(RowResult point) {
        return 1 / point.figure(Variant.LOOP).map(Figure::p10).orElse(Double.NaN);
    }

    /** The number at the end of a row's name: how many items, threads or callers. */
    private static double numberOf(RowResult result) {
        String id = result.row().id();
        return Double.parseDouble(id.substring(id.lastIndexOf('-') + 1));
    }

    private void save(IChart chart, String title, String suffix) throws IOException {
        String file = name + suffix + ".svg";
        ChartEncoder.saveChart(chart, folder.resolve(file).toString(), "svg");
        drawn.add(new Chart(title, file));
    }
}
