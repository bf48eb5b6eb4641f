package io.github.parallelmap.demo.thumbnails;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An image and the format that it came in, or goes out in.
 *
 * @param image the pixels
 * @param format as ImageIO names it
 */
record Picture(BufferedImage image, String format) {
    private static final float JPEG_QUALITY = 0.9f;

    /**
     * Reads a file, whatever its name says it is.
     *
     * @throws IOException if the file cannot be read, or is no image
     */
    static Picture read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("cannot be read");
        }
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not an image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Picture(reader.read(0), reader.getFormatName());
            } catch (RuntimeException e) {
                // What the readers of ImageIO do with many a damaged file.
                throw new IOException("damaged: " + e, e);
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * Scales down to a width and keeps the proportions; an image that is no wider stays as large as it is.
     *
     * <p>Halves as long as it can, which averages each square of four pixels, so that no pixel of the source is left
     * out; one interpolation, which looks at no more than the nearest few, does the rest.
     */
    Picture scaledTo(int width) {
        int targetWidth = Math.min(width, image.getWidth());
        int targetHeight = Math.max(1, (int) Math.round((double) image.getHeight() * targetWidth / image.getWidth()));
        BufferedImage scaled = image;
        while (scaled.getWidth() >= 2 * targetWidth && scaled.getHeight() >= 2 * targetHeight) {
            scaled = drawn(
                    scaled,
                    scaled.getWidth() / 2,
                    scaled.getHeight() / 2,
                    RenderingHints.VALUE_INTERPOLATION_BILINEAR,
                    blendable());
        }
        return new Picture(
                drawn(scaled, targetWidth, targetHeight, RenderingHints.VALUE_INTERPOLATION_BICUBIC, storable()),
                format);
    }

    /**
     * Encodes the image in its format.
     *
     * @throws IOException if the format is one that can only be read
     */
    byte[] encoded() throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        if (!writers.hasNext()) {
            throw new IOException("the format " + format + " can be read but not written");
        }
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (isJpeg()) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(BufferedImage source, int width, int height, Object interpolation, int type) {
        BufferedImage target = new BufferedImage(width, height, type);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(source, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    /** Multiplied with its opacity, the colour of a transparent pixel does not bleed into its neighbours. */
    private int blendable() {
        return isTransparent() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
    }

    private int storable() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "wbmp" -> BufferedImage.TYPE_BYTE_BINARY;
            case "jpeg", "jpg", "bmp" -> BufferedImage.TYPE_INT_RGB;
            default -> isTransparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        };
    }

    private boolean isTransparent() {
        return image.getColorModel().hasAlpha();
    }

    private boolean isJpeg() {
        return format.equalsIgnoreCase("jpeg") || format.equalsIgnoreCase("jpg");
    }
}
