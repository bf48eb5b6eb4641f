package io.github.parallelmap.demo.spark;

import io.github.parallelmap.demo.console.BadInputException;
import io.github.parallelmap.demo.console.Progress;
import io.github.parallelmap.demo.console.Table;
import io.github.parallelmap.demo.console.Terminal;
import io.github.parallelmap.demo.download.Latencies;
import io.github.parallelmap.demo.download.PageServer;
import io.github.parallelmap.demo.download.Pages;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.ParallelPool;
import io.github.parallelmap.spark.SparkPool;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;

/** The program that hands work to Spark; Spark has the word. */
final class Driver {
    private static final String LOG_CONFIGURATION = "classpath:io/github/parallelmap/demo/spark/log4j2.properties";

    private static final String LOCAL_HOST = "127.0.0.1";
    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int WORKERS = 2;
    private static final int SLOTS_EACH = 4;
    private static final int MEDIAN_MILLIS = 60;
    private static final double SPREAD = 0.4;

    private final SparkOptions options;
    private final Terminal terminal;

    Driver(SparkOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** Returns the exit status: whether every result was the plain loop's. */
    int run() throws IOException, InterruptedException, BadInputException {
        // Where Spark is interrupted while it is being loaded, it is of no use any more in this process.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        // Heeded when Spark first logs something in this process.
        System.setProperty("log4j2.configurationFile", LOG_CONFIGURATION);
        System.setProperty("parallelmap.demo.spark.log", options.log.name());
        return options.place.cluster ? runOnOwnCluster() : runOnGivenMaster();
    }

    private int runOnGivenMaster() throws IOException, InterruptedException, BadInputException {
        String master = options.place.master;
        SparkConf configuration = new SparkConf().setMaster(master);
        if (master.startsWith("local")) {
            configuration.set("spark.driver.host", LOCAL_HOST).set("spark.driver.bindAddress", LOCAL_HOST);
        }
        try (JavaSparkContext spark = connect(configuration)) {
            if (!spark.sc().isLocal()) {
                spark.addJar(Installation.find().jar().toString());
            }
            say("Spark " + spark.version() + " on " + master + ", " + spark.defaultParallelism() + " slots");
            try (PageServer server = startServer();
                    ParallelPool pool = SparkPool.on(spark.sc())) {
                return compare(works(server), pool);
            }
        }
    }

    private int runOnOwnCluster() throws IOException, InterruptedException, BadInputException {
        Installation installation = Installation.find();
        long begin = System.nanoTime();
        try (LocalCluster cluster = LocalCluster.start(installation, WORKERS, SLOTS_EACH);
                JavaSparkContext spark = connect(cluster.configuration()
                        .setJars(new String[] {installation.jar().toString()}))) {
            say(String.format(
                    Locale.ROOT,
                    "Spark %s on %s: master %d, workers %s and %s with %d slots each, up in %.1f s",
                    spark.version(),
                    cluster.url(),
                    cluster.master().pid(),
                    nameOf(cluster.workers().get(0)),
                    nameOf(cluster.workers().get(1)),
                    SLOTS_EACH,
                    (System.nanoTime() - begin) / 1e9));
            try (PageServer server = startServer();
                    ParallelPool pool = SparkPool.on(spark.sc())) {
                List<Work> works = works(server);
                int status = compare(works, pool);
                return Math.max(status, loseWorker(works.get(works.size() - 1), pool, cluster));
            }
        }
    }

    private JavaSparkContext connect(SparkConf configuration) throws BadInputException {
        configuration.setAppName("parallelmap-demo").set("spark.ui.enabled", "false");
        try {
            return new JavaSparkContext(configuration);
        } catch (Exception e) {
            // Spark is written in Scala, which declares no exceptions.
            if (e instanceof SparkException) {
                throw new BadInputException(
                        "Spark cannot start on " + configuration.get("spark.master") + ": " + e.getMessage(), e);
            }
            throw e;
        }
    }

    private PageServer startServer() throws IOException {
        Latencies latencies = new Latencies(MEDIAN_MILLIS, SPREAD, options.seed);
        return PageServer.start(Pages.write(options.pages, options.seed), latencies);
    }

    private List<Work> works(PageServer server) {
        return List.of(
                new ScoreWork(options.items, options.seed),
                new DownloadWork(server.assignment().urls()));
    }

    /** Prints a row for each work. Each wrapper has run once before, as the first call waits for what is loaded for it. */
    private int compare(List<Work> works, ParallelPool pool) throws IOException, InterruptedException {
        Table table = table();
        int status = FINE;
        for (Work work : works) {
            MapOptions onSpark = MapOptions.defaults().pool(pool).threads(options.threads);
            work.runWrapper(onSpark);
            long loop = work.runLoop();
            try (Progress progress = terminal.progress(work.name(), work.items())) {
                long nanos = work.runWrapper(onSpark.progress(progress));
                status = Math.max(status, print(table, work, loop, nanos));
            }
        }
        return status;
    }

    /** Has a worker killed half-way through a work that the plain loop has already done. */
    private int loseWorker(Work work, ParallelPool pool, LocalCluster cluster)
            throws IOException, InterruptedException {
        terminal.out().println();
        say("The same '" + work.name() + "', but a worker and its executor are killed half-way:");
        long loop = work.runLoop();
        try (Progress progress = terminal.progress(work.name(), work.items())) {
            HalfWayKill kill = new HalfWayKill(cluster.workers().get(0), progress);
            MapOptions onSpark =
                    MapOptions.defaults().pool(pool).threads(options.threads).progress(kill);
            long nanos = work.runWrapper(onSpark);
            if (kill.report().isEmpty()) {
                terminal.error("'" + work.name() + "' ended before it was seen to be half-way; no worker was killed");
                return FAILED;
            }
            int status = print(table(), work, loop, nanos);
            terminal.out().println();
            terminal.out().println("Killed with SIGKILL: " + kill.report() + ".");
            return status;
        }
    }

    private Table table() {
        return new Table(
                terminal.out(), "the work", "items", "loop seconds", "Spark seconds", "speed-up", "equal to the loop");
    }

    private int print(Table table, Work work, long loop, long nanos) {
        int different = work.firstDifference();
        table.row(
                work.name(),
                String.valueOf(work.items()),
                String.format(Locale.ROOT, "%.2f", loop / 1e9),
                String.format(Locale.ROOT, "%.2f", nanos / 1e9),
                String.format(Locale.ROOT, "%.2f", (double) loop / nanos),
                different < 0 ? "yes" : "no");
        if (different < 0) {
            return FINE;
        }
        terminal.error("item " + different + " of " + work.items() + " of '" + work.name()
                + "' differs from the plain loop's");
        return FAILED;
    }

    private void say(String line) {
        terminal.out().println(line);
        terminal.out().println();
        terminal.out().flush();
    }

    private static String nameOf(Daemon worker) {
        return String.valueOf(worker.pid());
    }
}
