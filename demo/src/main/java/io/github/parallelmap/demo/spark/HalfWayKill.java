package io.github.parallelmap.demo.spark;

import io.github.parallelmap.runtime.ProgressListener;
import java.util.List;
import java.util.stream.Collectors;

/** Kills a worker and its executor once half of a call's items are done. */
final class HalfWayKill implements ProgressListener {
    private final Daemon worker;
    private final ProgressListener shown;
    private volatile String report = "";

    /**
     * A kill to come.
     *
     * @param worker whom to kill
     * @param shown is told of the progress, too
     */
    HalfWayKill(Daemon worker, ProgressListener shown) {
        this.worker = worker;
        this.shown = shown;
    }

    @Override
    public void onProgress(long done, long total) {
        if (report.isEmpty() && done < total && done >= total - done) {
            List<Long> executors = worker.kill();
            report = "worker " + worker.pid() + " and its executor "
                    + executors.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " when " + done + " of " + total + " items were done";
        }
        shown.onProgress(done, total);
    }

    /** Who was killed and when; empty if nobody was. */
    String report() {
        return report;
    }
}
