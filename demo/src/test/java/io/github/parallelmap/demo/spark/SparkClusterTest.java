package io.github.parallelmap.demo.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.parallelmap.demo.score.Trial;
import io.github.parallelmap.demo.spark.Items.Ran;
import io.github.parallelmap.runtime.ItemFailure;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.ParallelPool;
import io.github.parallelmap.spark.SparkPool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pool on a cluster whose master, workers and executors are processes, which have the items' classes from a jar only. */
@Tag("cluster")
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkClusterTest {
    private static final int SLOTS_EACH = 4;
    private static final int SLOTS = 2 * SLOTS_EACH;

    @TempDir
    private static Path jars;

    private static LocalCluster cluster;
    private static JavaSparkContext spark;
    private static ParallelPool pool;

    @TempDir
    private Path folder;

    private Signals signals;
    private Items items;

    @BeforeAll
    static void startCluster() throws Exception {
        Installation installation = Installation.in(Path.of("target").toAbsolutePath(), Installation.sparkVersion());
        cluster = LocalCluster.start(installation, 2, SLOTS_EACH);
        Path tests = jarOf(Path.of(
                Items.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        spark = new JavaSparkContext(cluster.configuration()
                .setAppName("SparkClusterTest")
                .set("spark.ui.enabled", "false")
                .setJars(new String[] {installation.jar().toString(), tests.toString()}));
        pool = SparkPool.on(spark.sc());
    }

    @AfterAll
    static void endCluster() {
        if (spark != null) {
            spark.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void prepareItems() {
        signals = new Signals(folder);
        items = new Items(signals);
    }

    @Test
    void aThousandItemsComeInOrderFromBothExecutors() {
        Items travelling = items;

        List<Ran> ran = pool.map(upTo(1000), travelling::tell);

        assertThat(ran).extracting(Ran::item).isEqualTo(upTo(1000));
        assertThat(ran.stream().map(Ran::pid).collect(Collectors.toSet())).isEqualTo(executors());
    }

    @Test
    void theLowestItemsOwnExceptionIsThrownWithTheStackItHadInTheExecutor() {
        Items travelling = items;

        RefusedException thrown = catchThrowableOfType(
                RefusedException.class, () -> pool.map(upTo(2 * SLOTS), travelling::refuseThreeAfterFive));

        assertThat(thrown.number()).isEqualTo(3);
        assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("refuseThreeAfterFive");
        assertThat(thrown.getSuppressed())
                .filteredOn(ItemFailure.class::isInstance)
                .singleElement()
                .extracting(failure -> ((ItemFailure) failure).item())
                .isEqualTo(3L);
    }

    @Test
    void aFailureInterruptsTheItemsThatRunAndEndsTheCall() {
        Items travelling = items;
        int others = SLOTS - 1;

        RefusedException thrown = catchThrowableOfType(
                RefusedException.class,
                () -> pool.map(upTo(SLOTS), item -> travelling.refuseWhileOthersSleep(item, others)));

        assertThat(thrown.number()).isZero();
        assertThat(signals.raised("interrupted-")).hasSize(others);
    }

    @Test
    void cancellingInterruptsTheItemsThatRun() throws Exception {
        Items travelling = items;

        CompletableFuture<List<Integer>> future = pool.mapAsync(upTo(SLOTS), travelling::sleep);
        signals.await("began-", SLOTS);
        future.cancel(true);

        signals.await("interrupted-", SLOTS);
    }

    @Test
    void anEndlessSourceIsPulledAWindowAheadOnly() {
        AtomicInteger pulled = new AtomicInteger();
        Iterable<Integer> endless =
                () -> Stream.generate(pulled::getAndIncrement).iterator();
        Items travelling = items;

        List<Ran> first;
        try (Stream<Ran> ran = pool.stream(endless, travelling::tell)) {
            first = ran.limit(100).toList();
        }

        assertThat(first).extracting(Ran::item).isEqualTo(upTo(100));
        assertThat(pulled.get()).isBetween(100, 100 + 1000);
    }

    @Test
    void aWrapperWithAConstantAndPrimitiveColumnsGivesWhatThePlainLoopGives() {
        Trial trial = new Trial(50_000, 7, MapOptions.defaults().pool(pool));

        trial.runLoop();
        trial.runWrapper();

        assertThat(trial.firstDifference()).isEqualTo(-1);
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void nothingIsLostWithAWorkerThatIsKilled() throws Exception {
        int count = 5 * SLOTS;
        Daemon worker = cluster.workers().get(0);
        Items travelling = items;

        CompletableFuture<List<Ran>> future = pool.mapAsync(upTo(count), travelling::tellWhenToldTo);
        signals.await("began-", SLOTS);
        List<Long> killed = worker.kill();
        signals.raise("go");
        List<Ran> ran = future.get(100, TimeUnit.SECONDS);

        assertThat(ran).extracting(Ran::item).isEqualTo(upTo(count));
        assertThat(ran).extracting(Ran::pid).doesNotContainAnyElementsOf(killed);
        assertThat(begunIn(killed))
                .hasSize(SLOTS_EACH)
                .allSatisfy(item -> assertThat(signals.raised("began-" + item + "-"))
                        .as("processes in which item %s began", item)
                        .hasSize(2));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aClosedClusterLeavesNoProcessBehind() {
        List<ProcessHandle> processes = Stream.concat(Stream.of(cluster.master()), cluster.workers().stream())
                .flatMap(daemon -> Stream.concat(ProcessHandle.of(daemon.pid()).stream(), daemon.children().stream()))
                .toList();

        endCluster();

        assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(Path.of(cluster.configuration().get("spark.home"))).doesNotExist();
    }

    private static Set<Long> executors() {
        return cluster.workers().stream()
                .flatMap(worker -> worker.children().stream())
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    /** The items that began in one of these processes. */
    private List<Integer> begunIn(List<Long> pids) {
        return signals.raised("began-").stream()
                .map(name -> name.split("-"))
                .filter(name -> pids.contains(Long.valueOf(name[3])))
                .map(name -> Integer.valueOf(name[1]))
                .toList();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static Path jarOf(Path classes) throws IOException {
        Path jar = jars.resolve("tests.jar");
        try (Stream<Path> all = Files.walk(classes);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }
}
