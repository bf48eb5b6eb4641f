package io.github.parallelmap.demo.thumbnails;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Paints sample images: gradients, shapes and curves, each image of its own size. */
final class Painter {
    private static final int LEAST_SIDE = 480;
    private static final int MOST_SIDE = 1280;

    private final Random random;
    private final int width;
    private final int height;

    private Painter(Random random) {
        this.random = random;
        this.width = LEAST_SIDE + random.nextInt(MOST_SIDE - LEAST_SIDE + 1);
        this.height = LEAST_SIDE + random.nextInt(MOST_SIDE - LEAST_SIDE + 1);
    }

    /**
     * Paints one image into a folder, unless a file of its name is there already, which may be the user's own.
     *
     * @param number tells the images apart
     * @param folder where the image goes
     * @param seed the same seed gives the same images
     * @return the file
     * @throws IOException if it cannot be written; the message names it
     */
    @ParallelMap
    static Path paint(int number, @Constant Path folder, @Constant long seed) throws IOException {
        boolean jpeg = number % 2 == 1;
        Path file = folder.resolve(String.format(Locale.ROOT, "sample-%03d.%s", number, jpeg ? "jpg" : "png"));
        if (Files.exists(file)) {
            return file;
        }
        BufferedImage image = new Painter(new Random(seed * 1_000_003 + number)).image(!jpeg);
        try {
            WholeFile.write(file, new Picture(image, jpeg ? "jpeg" : "png").encoded());
        } catch (IOException e) {
            throw new IOException(file + ": cannot be written: " + e, e);
        }
        return file;
    }

    private BufferedImage image(boolean transparent) {
        BufferedImage image = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setPaint(new GradientPaint(0, 0, colour(), width, height, colour()));
            graphics.fill(background(transparent));
            int shapes = 12 + random.nextInt(24);
            for (int i = 0; i < shapes; i++) {
                graphics.setComposite(AlphaComposite.SrcOver.derive(0.3f + 0.6f * random.nextFloat()));
                graphics.setPaint(new GradientPaint(x(), y(), colour(), x(), y(), colour()));
                drawOneOn(graphics);
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Leaves the corners of an image free where it can be seen through. */
    private Shape background(boolean transparent) {
        return transparent ? new Ellipse2D.Double(0, 0, width, height) : new Rectangle2D.Double(0, 0, width, height);
    }

    private void drawOneOn(Graphics2D graphics) {
        switch (random.nextInt(3)) {
            case 0 -> graphics.fill(new Ellipse2D.Double(x(), y(), x() / 2, y() / 2));
            case 1 -> graphics.fill(new Rectangle2D.Double(x(), y(), x() / 2, y() / 2));
            default -> {
                graphics.setStroke(new BasicStroke(1 + random.nextInt(16)));
                graphics.draw(curve());
            }
        }
    }

    private Shape curve() {
        Path2D curve = new Path2D.Double();
        curve.moveTo(x(), y());
        for (int i = 0; i < 4; i++) {
            curve.curveTo(x(), y(), x(), y(), x(), y());
        }
        return curve;
    }

    private float x() {
        return random.nextFloat() * width;
    }

    private float y() {
        return random.nextFloat() * height;
    }

    private Color colour() {
        return Color.getHSBColor(
                random.nextFloat(), 0.4f + 0.6f * random.nextFloat(), 0.5f + 0.5f * random.nextFloat());
    }
}
