package io.github.parallelmap.demo.console;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Where the demo prints.
 *
 * @param out for results
 * @param err for errors and progress
 * @param interactive whether a person is looking, who may like a progress bar
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    /**
     * The terminal, or the pipe, that this process was started on.
     *
     * @return one that flushes every line
     */
    @SuppressWarnings("SystemConsoleNull") // null only before JDK 22, after which isTerminal tells
    public static Terminal system() {
        Console console = System.console();
        Charset charset = console != null ? console.charset() : Charset.defaultCharset();
        return new Terminal(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                console != null && isTerminal(console));
    }

    /**
     * Prints an error to the error stream.
     *
     * @param message what is wrong
     */
    public void error(String message) {
        err.println("parallelmap-demo: " + message);
        err.flush();
    }

    /**
     * Begins to show how far a call has come, if a person is looking.
     *
     * @param task what the call does, in a few words
     * @param total how many items it has
     * @return the listener for the call, to be closed after it
     */
    public Progress progress(String task, int total) {
        return new Progress(interactive ? Optional.of(err) : Optional.empty(), task, total);
    }

    /**
     * Whether the console is one. JDK 22 and newer have a console even where all is piped, and a method to ask it; until
     * then, that there is a console says it all.
     */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
