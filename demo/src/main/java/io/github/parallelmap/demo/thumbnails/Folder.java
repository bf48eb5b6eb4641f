package io.github.parallelmap.demo.thumbnails;

import io.github.parallelmap.demo.console.BadInputException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The folder that the user named. */
final class Folder {
    private final Path path;

    private Folder(Path path) {
        this.path = path;
    }

    /** A folder that must be there and readable. */
    static Folder existing(Path path) throws BadInputException {
        if (!Files.exists(path)) {
            throw new BadInputException(path + ": no such folder");
        }
        if (!Files.isDirectory(path)) {
            throw new BadInputException(path + ": not a folder");
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            throw new BadInputException(path + ": the folder cannot be read");
        }
        return new Folder(path);
    }

    /** A folder that is made where it is missing. */
    static Folder made(Path path) throws BadInputException {
        try {
            return existing(Files.isDirectory(path) ? path : Files.createDirectories(path));
        } catch (IOException e) {
            throw new BadInputException(path + ": the folder cannot be created: " + e, e);
        }
    }

    Path path() {
        return path;
    }

    /** The folder in which thumbnails go. */
    Folder thumbs() throws BadInputException {
        return made(path.resolve("thumbs"));
    }

    /** The files in this folder that are not hidden, by name: no folders, nor pipes, which one could wait for in vain. */
    List<Path> files() throws BadInputException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (isFile(entry) && !Files.isHidden(entry)) {
                    files.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new BadInputException(path + ": the folder cannot be read: " + e, e);
        }
        Collections.sort(files);
        return files;
    }

    private static boolean isFile(Path entry) {
        boolean deadLink = Files.notExists(entry);
        return Files.isRegularFile(entry) || deadLink;
    }
}
