package io.github.parallelmap.benchmarks.run;

import io.github.parallelmap.benchmarks.measure.Budget;
import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.measure.Measurement;
import io.github.parallelmap.benchmarks.rows.Row;
import io.github.parallelmap.benchmarks.rows.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a row in a virtual machine of its own, so that what was compiled for one row does not shape how another one is
 * compiled, and a row measured alone gives what it gives in the whole table.
 */
public final class RowProcess {
    private RowProcess() {}

    /**
     * Starts the process and waits for its figures.
     *
     * @param row what to measure
     * @param quick whether in little time
     * @return what was measured
     * @throws IOException if the process cannot be started, or fails; what it had to say is in the message
     * @throws InterruptedException if the calling thread is interrupted; the process is ended
     */
    public static List<Figure> measure(Row row, boolean quick) throws IOException, InterruptedException {
        Path figures = Files.createTempFile("parallelmap-row", ".tsv");
        Path output = Files.createTempFile("parallelmap-row", ".txt");
        try {
            Process process = new ProcessBuilder(command(row, quick, figures))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            // Ctrl-C ends this process alone.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            try {
                int status = process.waitFor();
                if (status != 0) {
                    throw new IOException("the process that measured " + row.id() + " ended with status " + status
                            + ": " + Files.readString(output).strip());
                }
            } finally {
                process.destroy();
            }
            return FigureFile.read(figures);
        } finally {
            Files.deleteIfExists(figures);
            Files.deleteIfExists(output);
        }
    }

    /**
     * What every process that measures is started with, under JMH too.
     *
     * @param row what it measures
     * @return options of the virtual machine
     */
    public static List<String> jvmOptions(Row row) {
        List<String> options = new ArrayList<>();
        // So that a table made on any machine compares the same number of threads.
        options.add("-XX:ActiveProcessorCount=2");
        options.add("-Xms1g");
        options.add("-Xmx3g");
        if (Runtime.version().feature() == 25) {
            // jox is compiled with the previews of this one JDK.
            options.add("--enable-preview");
        }
        options.addAll(row.jvmOptions());
        return options;
    }

    private static List<String> command(Row row, boolean quick, Path figures) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions(row));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(RowProcess.class.getName());
        command.add(row.id());
        command.add(Boolean.toString(quick));
        command.add(figures.toString());
        return command;
    }

    /**
     * Measures, in the process that was started for it.
     *
     * @param args the row, whether in little time, and where to put the figures
     * @throws Exception what the row throws
     */
    public static void main(String[] args) throws Exception {
        Row row = Rows.of(args[0]);
        Budget budget = budget(Boolean.parseBoolean(args[1]), row.group());
        FigureFile.write(Path.of(args[2]), new Measurement(row.setup().prepare(), row.sampling(), budget).run());
        // Some peers leave threads behind that are no daemons.
        System.exit(0);
    }

    private static Budget budget(boolean quick, Row.Group group) {
        if (group.isCurve()) {
            return quick ? Budget.QUICK_POINT : Budget.POINT;
        }
        if (group == Row.Group.COMPILING && !quick) {
            return Budget.LONG;
        }
        return quick ? Budget.QUICK : Budget.FULL;
    }
}
