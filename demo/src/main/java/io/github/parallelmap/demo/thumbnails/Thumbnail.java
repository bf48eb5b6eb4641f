package io.github.parallelmap.demo.thumbnails;

import java.nio.file.Path;

/** What became of one file of the folder. */
sealed interface Thumbnail {
    /**
     * It was scaled.
     *
     * @param file the thumbnail
     * @param width its width
     * @param height its height
     */
    record Scaled(Path file, int width, int height) implements Thumbnail {}

    /**
     * It could not be read as an image.
     *
     * @param source the file
     * @param reason what is the matter with it
     */
    record Unreadable(Path source, String reason) implements Thumbnail {}
}
