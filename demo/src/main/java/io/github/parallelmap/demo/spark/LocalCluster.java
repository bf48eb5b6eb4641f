package io.github.parallelmap.demo.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;

/**
 * A real Spark cluster of processes on 127.0.0.1: a master and workers, which start an executor each for whoever connects.
 *
 * <p>Needs nothing but Spark's jars. Ports are the system's choice. Processes and files are gone once it is closed, which
 * the end of this process does, too.
 */
final class LocalCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final int TO_ANSWER_MILLIS = 5_000;
    private static final int MILLIS_BETWEEN_LOOKS = 50;
    private static final String MEMORY = "512m";
    /** These processes do little work: what matters is that they start quickly. */
    private static final List<String> FRUGAL =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dspark.master.rest.enabled=false");

    private final Installation installation;
    private final int slotsEach;
    private final Path folder;
    private final List<Daemon> daemons = Collections.synchronizedList(new ArrayList<>());
    private final Thread atExit = new Thread(this::endAll, "cluster-end");
    private String url = "";
    /** Whether no more processes may be started; guarded by {@link #daemons}. */
    private boolean ended;

    private LocalCluster(Installation installation, int slotsEach, Path folder) {
        this.installation = installation;
        this.slotsEach = slotsEach;
        this.folder = folder;
    }

    /**
     * Starts a cluster and waits until its workers are ready.
     *
     * @param installation where Spark is
     * @param workers how many workers
     * @param slotsEach how many tasks each of them runs at once
     * @throws IOException if a process cannot be started, or ends or keeps silent when it should get ready
     */
    static LocalCluster start(Installation installation, int workers, int slotsEach)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parallelmap-spark-");
        LocalCluster cluster = new LocalCluster(installation, slotsEach, folder);
        Runtime.getRuntime().addShutdownHook(cluster.atExit);
        try {
            cluster.startAll(workers);
            return cluster;
        } catch (Throwable e) {
            cluster.close();
            throw e;
        }
    }

    /** The master's URL, {@code spark://127.0.0.1:port}. */
    String url() {
        return url;
    }

    Daemon master() {
        return daemons.get(0);
    }

    List<Daemon> workers() {
        return List.copyOf(daemons.subList(1, daemons.size()));
    }

    /** How many tasks all workers together run at once. */
    int slots() {
        return slotsEach * workers().size();
    }

    /** How a program becomes a driver of this cluster that waits for its executors before it begins. */
    SparkConf configuration() {
        return new SparkConf()
                .setMaster(url)
                .setSparkHome(home().toString())
                .set("spark.driver.host", HOST)
                .set("spark.driver.bindAddress", HOST)
                .set("spark.executor.memory", MEMORY)
                .set("spark.cores.max", String.valueOf(slots()))
                .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", TO_START.toSeconds() + "s");
    }

    @Override
    public void close() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // this process is ending, and the hook is or will be at work
        }
    }

    private void startAll(int workers) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TO_START.toNanos();
        // Spark finds its jars by a folder of that name in its home, and more of them by an environment variable.
        Files.createDirectories(home().resolve("jars"));
        Daemon master = start("master", List.of("--host", HOST, "--port", "0", "--webui-port", "0"));
        url = "spark://" + HOST + ":" + master.awaitPort("sparkMaster", deadline);
        URI state = URI.create("http://" + HOST + ":" + master.awaitPort("MasterUI", deadline) + "/json/");
        for (int i = 1; i <= workers; i++) {
            start(
                    "worker " + i,
                    List.of(
                            "--host",
                            HOST,
                            "--cores",
                            String.valueOf(slotsEach),
                            "--memory",
                            MEMORY,
                            "--work-dir",
                            folder.resolve("work-" + i).toString(),
                            "--webui-port",
                            "0",
                            url));
        }
        while (aliveWorkers(state) < workers) {
            for (Daemon daemon : List.copyOf(daemons)) {
                daemon.checkStarting(deadline);
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private Daemon start(String name, List<String> arguments) throws IOException {
        boolean isMaster = daemons.isEmpty();
        List<String> program = new ArrayList<>();
        program.add("org.apache.spark.deploy." + (isMaster ? "master.Master" : "worker.Worker"));
        program.addAll(arguments);
        Map<String, String> environment = Map.of(
                "JAVA_HOME", SparkJvm.javaHome().toString(),
                "SPARK_HOME", home().toString(),
                "SPARK_SCALA_VERSION", "2.13",
                "SPARK_LOCAL_IP", HOST,
                "SPARK_LOCAL_DIRS", folder.resolve("local").toString(),
                "SPARK_DIST_CLASSPATH", installation.sparkClassPath());
        List<String> command = SparkJvm.command(FRUGAL, installation.sparkClassPath(), program);
        synchronized (daemons) {
            if (ended) {
                throw new IOException("The cluster was stopped while it started");
            }
            Daemon daemon = Daemon.start(name, command, environment, folder.resolve(name.replace(' ', '-') + ".log"));
            daemons.add(daemon);
            return daemon;
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    /** How many workers the master says are alive. */
    private static int aliveWorkers(URI state) throws IOException {
        URLConnection connection = state.toURL().openConnection();
        connection.setConnectTimeout(TO_ANSWER_MILLIS);
        connection.setReadTimeout(TO_ANSWER_MILLIS);
        try (InputStream in = connection.getInputStream()) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("\"aliveworkers\"\\s*:\\s*(\\d+)")
                    .matcher(json)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .findFirst()
                    .orElse(0);
        } catch (SocketTimeoutException e) {
            // a busy machine; asked again until the time to start is over
            return 0;
        }
    }

    /** Workers first, so that none of them mourns its master. */
    private void endAll() {
        synchronized (daemons) {
            ended = true;
            for (int i = daemons.size() - 1; i >= 0; i--) {
                daemons.get(i).end();
            }
        }
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("parallelmap-demo: " + folder + " could not be deleted: " + e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
