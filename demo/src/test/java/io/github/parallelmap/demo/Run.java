package io.github.parallelmap.demo;

import io.github.parallelmap.demo.console.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/**
 * One run of the demo in this process.
 *
 * @param status its exit status
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
public record Run(int status, String out, String err) {
    /** Runs the demo as if its output were piped. */
    public static Run of(Object... args) {
        return of(false, args);
    }

    /** Runs the demo as if a person were looking. */
    public static Run onTerminal(Object... args) {
        return of(true, args);
    }

    private static Run of(boolean interactive, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), interactive);
        String[] line = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int status = Demo.commandLine(terminal).execute(line);
        return new Run(status, out.toString(), err.toString());
    }

    /** The lines printed to standard output that are table rows: those that begin with a number. */
    public List<String> rows() {
        return out.lines().filter(line -> line.matches(" *\\d+ .*  .*")).toList();
    }

    /** The first cell of each row. */
    public List<String> firstCells() {
        return rows().stream().map(row -> row.strip().replaceAll(" .*", "")).toList();
    }
}
