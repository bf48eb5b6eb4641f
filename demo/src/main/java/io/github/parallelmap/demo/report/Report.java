package io.github.parallelmap.demo.report;

import io.github.parallelmap.demo.console.BadInputException;
import io.github.parallelmap.demo.report.events.CallRecording;
import io.github.parallelmap.demo.report.events.RecordedCall;
import io.github.parallelmap.demo.report.page.Job;
import io.github.parallelmap.demo.report.page.Machine;
import io.github.parallelmap.demo.report.page.Page;
import io.github.parallelmap.demo.report.page.Run;
import io.github.parallelmap.demo.report.page.Yardstick;
import io.github.parallelmap.runtime.ItemFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records the runs of a command, one after the other, and writes a page on them; does nothing if none is asked for. */
public final class Report implements AutoCloseable {
    private final Optional<ReportFile> file;
    private final List<Run> runs = new ArrayList<>();
    private Optional<CallRecording> recording = Optional.empty();

    private Report(Optional<ReportFile> file) {
        this.file = file;
    }

    static Report open(Optional<Path> target) throws BadInputException {
        if (target.isEmpty()) {
            return new Report(Optional.empty());
        }
        if (!CallRecording.isPossible()) {
            throw new BadInputException("--report needs JDK Flight Recorder, which this Java does not have;"
                    + " use one that has the module jdk.jfr");
        }
        return new Report(Optional.of(ReportFile.at(target.get())));
    }

    /** Begins a run, which makes one call. */
    public void begin() {
        if (file.isPresent()) {
            recording = Optional.of(new CallRecording());
        }
    }

    /**
     * Ends a run that came to its end.
     *
     * @param threads on at most so many threads
     * @param nanos how long it took
     * @param failures by item, what is the matter with it
     * @throws IOException if what was recorded cannot be read
     */
    public void completed(int threads, long nanos, Map<Long, String> failures) throws IOException {
        if (recording.isPresent()) {
            RecordedCall call = recording.get().stop();
            runs.add(new Run(threads, nanos, true, call, new TreeMap<>(failures)));
            discard();
        }
    }

    /**
     * Ends a run that failed, and writes the page. What stands in the way of that is suppressed on what was thrown.
     *
     * @param threads on at most so many threads
     * @param thrown what its call threw
     * @param job what the runs did
     * @param yardstick what they are compared with, if there is anything
     */
    public void failed(int threads, Throwable thrown, Job job, Optional<Yardstick> yardstick) {
        if (recording.isEmpty()) {
            return;
        }
        try {
            RecordedCall call = recording.get().stop();
            SortedMap<Long, String> failures = new TreeMap<>(call.failures());
            addMessages(thrown, failures);
            for (Throwable other : thrown.getSuppressed()) {
                addMessages(other, failures);
            }
            runs.add(new Run(threads, call.nanos(), false, call, failures));
            write(job, yardstick);
        } catch (IOException e) {
            thrown.addSuppressed(e);
        } finally {
            discard();
        }
    }

    /** The recorder knows only the classes; what was thrown knows more. */
    private static void addMessages(Throwable thrown, Map<Long, String> failures) {
        for (Throwable mark : thrown.getSuppressed()) {
            if (mark instanceof ItemFailure failure) {
                failures.put(failure.item(), thrown.toString());
            }
        }
    }

    /**
     * Has the median tell of several runs that did the same.
     *
     * @param last how many of the last runs, at least 1
     */
    public void keepMedian(int last) {
        if (file.isPresent()) {
            List<Run> alike = runs.subList(runs.size() - last, runs.size());
            Run median = alike.stream()
                    .sorted(Comparator.comparingLong(Run::nanos))
                    .toList()
                    .get((last - 1) / 2);
            alike.clear();
            runs.add(median);
        }
    }

    /** Ends a run that is not to be told of. */
    public void discard() {
        recording.ifPresent(CallRecording::close);
        recording = Optional.empty();
    }

    /**
     * The yardstick of work that only the processors limit.
     *
     * @return one made of the run of one thread, if there was one that came to its end
     */
    public Optional<Yardstick> computing() {
        return runs.stream()
                .filter(run -> run.threads() == 1 && run.completed())
                .findFirst()
                .map(single ->
                        Yardstick.ofComputing(single, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Writes the page.
     *
     * @param job what the runs did
     * @param yardstick what they are compared with, if there is anything
     * @throws IOException if it cannot be written
     */
    public void write(Job job, Optional<Yardstick> yardstick) throws IOException {
        if (file.isPresent()) {
            file.get().write(new Page(job, Machine.here(), yardstick, runs).html());
        }
    }

    @Override
    public void close() throws IOException {
        discard();
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
