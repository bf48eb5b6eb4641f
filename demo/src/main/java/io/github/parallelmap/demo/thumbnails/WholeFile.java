package io.github.parallelmap.demo.thumbnails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files that are there whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Writes beside the target first and then moves; takes the first attempt away again where either fails. */
    static void write(Path target, byte[] content) throws IOException {
        Path draft = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
