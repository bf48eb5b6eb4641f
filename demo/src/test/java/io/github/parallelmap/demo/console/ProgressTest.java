package io.github.parallelmap.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aPersonSeesABar() {
        run(true);

        assertThat(err.toString()).contains("4 threads").contains("10/10");
    }

    @Test
    void theBarIsGoneInTheEnd() {
        run(true);

        String lastLine = err.toString().substring(err.toString().lastIndexOf('\r') + 1);
        assertThat(lastLine).isBlank();
    }

    @Test
    void aPipeSeesNothing() {
        run(false);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void resultsAreKeptApartFromTheBar() {
        run(true);

        assertThat(out.toString()).isEmpty();
    }

    private void run(boolean interactive) {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), interactive);
        try (Progress progress = terminal.progress("4 threads", 10)) {
            progress.onProgress(5, 10);
            progress.onProgress(10, 10);
        }
    }

    @Test
    void whatIsDrawnTooLateIsDropped() {
        ErasableLine line = new ErasableLine(new PrintWriter(err));
        line.accept("half");
        line.close();
        String blank = err.toString();

        line.accept("late");
        line.close();

        assertThat(err.toString()).isEqualTo(blank).startsWith("\rhalf\r ");
    }
}
