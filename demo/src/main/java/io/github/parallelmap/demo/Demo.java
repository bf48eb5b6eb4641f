package io.github.parallelmap.demo;

import io.github.parallelmap.demo.console.Failures;
import io.github.parallelmap.demo.console.Terminal;
import io.github.parallelmap.demo.download.DownloadCommand;
import io.github.parallelmap.demo.download.DownloadOptions;
import io.github.parallelmap.demo.score.ScoreCommand;
import io.github.parallelmap.demo.sibling.SpringCommand;
import io.github.parallelmap.demo.spark.SparkCommand;
import io.github.parallelmap.demo.thumbnails.ThumbnailsCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** The root command: {@code download}, unless a subcommand is given. */
@Command(
        name = "parallelmap-demo",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:success", "1:failure", "2:wrong usage or input"},
        description = "Shows generated wrappers at work. Without a command, it runs 'download'.")
public final class Demo implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final DownloadOptions options = new DownloadOptions();

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure.")
    private boolean verbose;

    private Demo(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * The demo as picocli runs it.
     *
     * @param terminal where it prints
     * @return a command line to execute once
     */
    public static CommandLine commandLine(Terminal terminal) {
        Demo demo = new Demo(terminal);
        Failures failures = new Failures(terminal, () -> demo.verbose);
        CommandLine line = new CommandLine(demo)
                .addSubcommand(new DownloadCommand(terminal))
                .addSubcommand(new ThumbnailsCommand(terminal))
                .addSubcommand(new ScoreCommand(terminal))
                .addSubcommand(new SpringCommand())
                .addSubcommand(new SparkCommand(terminal, Main.class));
        return line.setOut(terminal.out())
                .setErr(terminal.err())
                .setExecutionStrategy(Demo::run)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    @Override
    public Integer call() throws Exception {
        return DownloadCommand.run(options, terminal);
    }

    /** Runs the command asked for, unless options of {@code download} stand where they would go unheeded. */
    private static int run(ParseResult parsed) {
        if (parsed.hasSubcommand()) {
            String subcommand = parsed.subcommand().commandSpec().name();
            for (OptionSpec option : parsed.matchedOptions()) {
                if (isOfDownload(option)) {
                    throw new ParameterException(
                            parsed.commandSpec().commandLine(),
                            "Option '" + option.longestName() + "' must come after '" + subcommand + "'");
                }
            }
        }
        return new RunLast().execute(parsed);
    }

    private static boolean isOfDownload(OptionSpec option) {
        return !option.usageHelp() && !option.versionHelp() && option.scopeType() != ScopeType.INHERIT;
    }
}
