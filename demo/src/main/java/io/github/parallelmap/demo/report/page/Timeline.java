package io.github.parallelmap.demo.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** The drawing of one run: a lane for each worker, a bar for what it ran. Its methods are what the template asks for. */
final class Timeline {
    private static final int HEIGHT_WANTED = 420;
    private static final int TALLEST_LANE = 26;
    private static final int SHORTEST_LANE = 3;
    private static final int SHORTEST_LABEL = 14;
    /** Of which a telephone shows every second one. */
    private static final int MOST_TICKS = 4;

    /** So that what is very short can still be seen. */
    private static final double NARROWEST = 0.0012;

    private final Run run;
    private final LongFunction<String> itemNames;
    private final List<Lane> lanes;
    private final int pitch;

    Timeline(Run run, LongFunction<String> itemNames, int mostBars) {
        this.run = run;
        this.itemNames = itemNames;
        this.lanes = Lane.of(run.call(), mostBars);
        this.pitch = Math.max(SHORTEST_LANE, Math.min(TALLEST_LANE, HEIGHT_WANTED / Math.max(1, lanes.size())));
    }

    /**
     * A mark on the axis of time.
     *
     * @param between whether its label is left out where there is little room
     */
    record Tick(String place, String label, boolean between) {}

    /** A lane where it is drawn. */
    record LaneShape(String worker, int top, int middle, boolean labelled, List<BarShape> bars) {
        /** Those in which an item failed. */
        List<BarShape> flags() {
            return bars.stream().filter(BarShape::failed).toList();
        }
    }

    /** A bar where it is drawn, and what it says. */
    record BarShape(
            String worker, String left, String width, String kind, boolean failed, String what, String detail) {}

    int height() {
        return pitch * lanes.size();
    }

    int barHeight() {
        return Math.max(2, pitch - Math.max(1, pitch / 5));
    }

    int axisTop() {
        return height() + 18;
    }

    List<Tick> ticks() {
        double seconds = run.call().nanos() / 1e9;
        List<Tick> ticks = new ArrayList<>();
        for (double tick : Scale.upTo(seconds, MOST_TICKS)) {
            String label = tick == 0 ? "0" : Units.roundTime(tick);
            ticks.add(new Tick(Units.place(tick / seconds), label, ticks.size() % 2 == 1));
        }
        return ticks;
    }

    List<LaneShape> lanes() {
        int each = Math.max(1, (SHORTEST_LABEL + pitch - 1) / pitch);
        List<LaneShape> shapes = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            shapes.add(new LaneShape(lane.worker(), i * pitch, i * pitch + pitch / 2, i % each == 0, shapesOf(lane)));
        }
        return shapes;
    }

    /** What each bar says, for a table. */
    List<BarShape> rows() {
        return lanes().stream().flatMap(lane -> lane.bars().stream()).toList();
    }

    int bars() {
        return lanes.stream().mapToInt(lane -> lane.bars().size()).sum();
    }

    int workers() {
        return lanes.size();
    }

    double busy() {
        long busy = lanes.stream().mapToLong(Lane::busyNanos).sum();
        return (double) busy / Math.max(1, run.call().nanos()) / Math.max(1, lanes.size());
    }

    private List<BarShape> shapesOf(Lane lane) {
        List<BarShape> shapes = new ArrayList<>();
        for (Bar bar : lane.bars()) {
            double total = Math.max(1, run.call().nanos());
            double left = Math.min(bar.beginNanos() / total, 1 - NARROWEST);
            double width = Math.max((bar.endNanos() - bar.beginNanos()) / total, NARROWEST);
            List<String> failures = failuresIn(bar);
            String kind = !failures.isEmpty() ? "failed" : shapes.size() % 2 == 0 ? "even" : "odd";
            shapes.add(new BarShape(
                    lane.worker(),
                    Units.place(left),
                    Units.place(Math.min(width, 1 - left)),
                    kind,
                    !failures.isEmpty(),
                    itemsOf(bar),
                    detailOf(bar) + told(failures)));
        }
        return shapes;
    }

    private List<String> failuresIn(Bar bar) {
        return run.failures().subMap(bar.firstItem(), bar.lastItem() + 1).entrySet().stream()
                .filter(failure -> bar.holds(failure.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String told(List<String> failures) {
        if (failures.isEmpty()) {
            return "";
        }
        String others = failures.size() == 1 ? "" : ", and " + (failures.size() - 1) + " more";
        return ". Failed: " + failures.get(0) + others;
    }

    private String itemsOf(Bar bar) {
        if (bar.items() == 1) {
            return "item " + bar.firstItem() + ", " + itemNames.apply(bar.firstItem());
        }
        String span = "items " + bar.firstItem() + " to " + bar.lastItem();
        boolean gaps = bar.items() < bar.lastItem() - bar.firstItem() + 1;
        return gaps ? bar.items() + " of the " + span : span;
    }

    private static String detailOf(Bar bar) {
        return Units.time(bar.beginNanos()) + " to " + Units.time(bar.endNanos()) + ": "
                + Units.time(bar.endNanos() - bar.beginNanos());
    }
}
