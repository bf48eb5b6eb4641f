package io.github.parallelmap.demo.thumbnails;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Makes thumbnails. */
final class Scaler {
    private Scaler() {}

    /**
     * Scales one image into a folder, under its own name and in its own format.
     *
     * @param source the image
     * @param folder where the thumbnail goes
     * @param width the greatest width that it may have
     * @return what became of it; a file that is no image is no reason to leave the others undone
     * @throws IOException if the thumbnail cannot be written; the message names it
     */
    @ParallelMap
    static Thumbnail scale(Path source, @Constant Path folder, @Constant int width) throws IOException {
        Picture thumbnail;
        byte[] encoded;
        try {
            thumbnail = Picture.read(source).scaledTo(width);
            encoded = thumbnail.encoded();
        } catch (IOException e) {
            return new Thumbnail.Unreadable(source, Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
        Path target = folder.resolve(source.getFileName());
        try {
            WholeFile.write(target, encoded);
        } catch (IOException e) {
            throw new IOException(target + ": cannot be written: " + e, e);
        }
        return new Thumbnail.Scaled(
                target, thumbnail.image().getWidth(), thumbnail.image().getHeight());
    }
}
