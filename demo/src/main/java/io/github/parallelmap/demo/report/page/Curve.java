package io.github.parallelmap.demo.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The drawing of how many times as fast more threads are. Its methods are what the template asks for. */
final class Curve {
    private static final int MOST_TICKS = 6;
    /** So many points make the line of the ideal smooth. */
    private static final int SMOOTH = 120;
    /** Labels that are nearer to each other than this part of the width would run into each other. */
    private static final double LABEL = 0.09;

    /** Where a label is out of the way of the lines, from its point, in pixels. */
    private static final String BELOW = "22";

    /** The same for the last point, where the lines end. */
    private static final String BESIDE = "5";

    private final Yardstick yardstick;
    private final List<Run> runs;
    private final double mostThreads;
    private final double top;

    /** Draws runs, by ascending threads, that all have come to their end; there is one at least. */
    Curve(Yardstick yardstick, List<Run> runs) {
        this.yardstick = yardstick;
        this.runs = runs;
        int most = runs.get(runs.size() - 1).threads();
        this.mostThreads = Math.max(2, most);
        double fastest = Stream.concat(
                        runs.stream().map(run -> yardstick.speedUp(run.nanos())),
                        Stream.of(yardstick.idealSpeedUp(most), 1.0))
                .max(Double::compare)
                .orElseThrow();
        this.top = fastest * 1.08;
    }

    /** A mark on one of the axes. */
    record Tick(String place, String label) {}

    /** A run where it is drawn. */
    record Point(String x, String y, String label, String down, String what) {}

    List<Tick> upTicks() {
        return Scale.upTo(top, MOST_TICKS).stream()
                .map(tick -> new Tick(Units.place(1 - tick / top), Units.plain(tick) + "×"))
                .toList();
    }

    /** The numbers of threads that were run, but for those that there is no room for. */
    List<Tick> threadTicks() {
        List<Tick> ticks = new ArrayList<>();
        Optional<Double> last = Optional.empty();
        for (int i = runs.size() - 1; i >= 0; i--) {
            double x = runs.get(i).threads() / mostThreads;
            if (last.isEmpty() || last.get() - x >= LABEL) {
                ticks.add(new Tick(Units.place(x), String.valueOf(runs.get(i).threads())));
                last = Optional.of(x);
            }
        }
        return ticks;
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        double labelled = -1;
        for (Run run : runs) {
            double x = run.threads() / mostThreads;
            String speedUp = Units.times(yardstick.speedUp(run.nanos()));
            boolean room = x - labelled >= LABEL;
            labelled = room ? x : labelled;
            points.add(new Point(
                    Units.place(x),
                    place(yardstick.speedUp(run.nanos())),
                    room ? speedUp : "",
                    x < 1 ? BELOW : BESIDE,
                    Units.count(run.threads(), "thread") + ": " + speedUp + " as fast, ideal "
                            + Units.times(yardstick.idealSpeedUp(run.threads()))));
        }
        return points;
    }

    /** The measured runs as the points of a line, in hundredths of the width and the height. */
    String measured() {
        return runs.stream()
                .map(run -> at(run.threads(), yardstick.speedUp(run.nanos())))
                .collect(Collectors.joining(" "));
    }

    String ideal() {
        int most = (int) mostThreads;
        int step = Math.max(1, most / SMOOTH);
        return IntStream.concat(
                        IntStream.iterate(1, threads -> threads < most, threads -> threads + step), IntStream.of(most))
                .mapToObj(threads -> at(threads, yardstick.idealSpeedUp(threads)))
                .collect(Collectors.joining(" "));
    }

    private String at(int threads, double speedUp) {
        return Units.place(threads / mostThreads) + "," + place(speedUp);
    }

    private String place(double speedUp) {
        return Units.place(1 - speedUp / top);
    }
}
