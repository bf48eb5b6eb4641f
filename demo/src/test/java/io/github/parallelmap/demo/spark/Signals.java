package io.github.parallelmap.demo.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What processes on this machine tell each other, by files in a folder: latches that reach further than a process. */
final class Signals implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long SECONDS = 60;

    private final String folder;

    Signals(Path folder) {
        this.folder = folder.toString();
    }

    /** Raising a signal twice is as good as once. */
    void raise(String name) {
        try {
            Files.write(Path.of(folder, name), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All raised signals that begin so, sorted. */
    List<String> raised(String prefix) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(String name) throws InterruptedException {
        await(name, () -> Files.exists(Path.of(folder, name)));
    }

    void await(String prefix, int count) throws InterruptedException {
        await(count + " times " + prefix, () -> raised(prefix).size() >= count);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + SECONDS * 1_000_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("Waited " + SECONDS + " s in vain for " + what);
            }
            Thread.sleep(10);
        }
    }
}
