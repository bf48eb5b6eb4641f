package io.github.parallelmap.demo.console;

import io.github.parallelmap.runtime.MapCancelledException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever ended a command early into one line on the error stream and an exit status. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    /** What a shell reports for a command ended by Ctrl-C. */
    private static final int INTERRUPTED = 130;

    private final Terminal terminal;
    private final BooleanSupplier verbose;

    /**
     * A handler for one command line.
     *
     * @param terminal where to print
     * @param verbose whether to print stack traces too; asked when something has gone wrong
     */
    public Failures(Terminal terminal, BooleanSupplier verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        report(messageOf(failure), failure);
        UnmatchedArgumentException.printSuggestions(failure, terminal.err());
        String name = command.getCommandSpec().qualifiedName();
        terminal.err().println("Try '" + name + " --help'.");
        return USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof InterruptedException || failure instanceof MapCancelledException) {
            report("interrupted", failure);
            return INTERRUPTED;
        }
        report(messageOf(failure), failure);
        return failure instanceof BadInputException ? USAGE : FAILED;
    }

    private void report(String message, Exception failure) {
        terminal.error(message);
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(terminal.err());
        }
    }

    /** The message as it is where it was written for the user; what nobody foresaw is told with its type. */
    private static String messageOf(Exception failure) {
        boolean unforeseen = failure instanceof RuntimeException && !(failure instanceof ParameterException);
        return unforeseen ? failure.toString() : Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
