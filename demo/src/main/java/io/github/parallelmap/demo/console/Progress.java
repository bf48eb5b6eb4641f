package io.github.parallelmap.demo.console;

import io.github.parallelmap.runtime.ProgressListener;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a call has come: as a bar that disappears when closed, or not at all. */
public final class Progress implements ProgressListener, AutoCloseable {
    private static final int MILLIS_BETWEEN_UPDATES = 100;

    private final Optional<ErasableLine> line;
    private final Optional<ProgressBar> bar;

    Progress(Optional<PrintWriter> screen, String task, int total) {
        this.line = screen.map(ErasableLine::new);
        this.bar = line.map(free -> barOn(free, task, total));
    }

    @Override
    public void onProgress(long done, long total) {
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        // The bar leaves this to its timer, which may come too late.
        line.ifPresent(ErasableLine::close);
    }

    private static ProgressBar barOn(ErasableLine line, String task, int total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                .hideEta()
                .setConsumer(line)
                .build();
    }
}
