package io.github.parallelmap.demo;

import io.github.parallelmap.demo.console.Terminal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The entry of the runnable jar. */
public final class Main {
    private static final long SECONDS_TO_CLEAN_UP = 2;

    private Main() {}

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(interrupterOf(Thread.currentThread(), ended));
        int status = Demo.commandLine(Terminal.system()).execute(args);
        ended.countDown();
        System.exit(status);
    }

    /**
     * What Ctrl-C runs: it interrupts the command, whose wrapper then interrupts its items and waits for them, so that
     * nothing half-written stays behind. A command that does not heed it is left to die with the process.
     */
    private static Thread interrupterOf(Thread command, CountDownLatch ended) {
        return new Thread(
                () -> {
                    if (ended.getCount() == 0) {
                        return;
                    }
                    command.interrupt();
                    try {
                        boolean inTime = ended.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
                        if (!inTime) {
                            System.err.println("parallelmap-demo: stopped waiting for running items");
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "interrupter");
    }
}
