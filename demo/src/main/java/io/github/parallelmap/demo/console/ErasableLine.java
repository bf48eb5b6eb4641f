package io.github.parallelmap.demo.console;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The one line of a terminal that a bar is drawn on, over and over, and that is blank once closed.
 *
 * <p>The bar's timer may still be drawing when the bar is closed: what comes too late is dropped, so that it cannot get
 * into the lines that follow.
 */
final class ErasableLine implements ProgressBarConsumer {
    /** Fits every terminal; to ask for the real width would take native code. */
    private static final int WIDTH = 78;

    private final PrintWriter screen;
    private boolean closed;

    ErasableLine(PrintWriter screen) {
        this.screen = screen;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public synchronized void accept(String line) {
        if (!closed) {
            screen.print("\r" + line);
            screen.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            screen.print("\r" + " ".repeat(WIDTH) + "\r");
            screen.flush();
        }
    }
}
