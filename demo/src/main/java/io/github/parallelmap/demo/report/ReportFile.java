package io.github.parallelmap.demo.report;

import io.github.parallelmap.demo.console.BadInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The file that a report goes into: there whole, or as it was before. Its draft is made at once, so that a place where
 * nothing can be written is known before the work begins, and is taken away in the end.
 */
final class ReportFile implements AutoCloseable {
    private final Path target;
    private final Path draft;

    private ReportFile(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    static ReportFile at(Path target) throws BadInputException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new BadInputException(target + ": the report cannot be written: not a file");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new BadInputException(target + ": the report cannot be written: the file is read-only");
        }
        Path draft = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createFile(draft);
        } catch (NoSuchFileException e) {
            throw new BadInputException(target + ": the report cannot be written: no such folder", e);
        } catch (AccessDeniedException e) {
            throw new BadInputException(target + ": the report cannot be written: the folder is read-only", e);
        } catch (IOException e) {
            throw new BadInputException(target + ": the report cannot be written: " + e, e);
        }
        return new ReportFile(target, draft);
    }

    void write(String content) throws IOException {
        try {
            Files.writeString(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IOException(target + ": the report cannot be written: " + e, e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
