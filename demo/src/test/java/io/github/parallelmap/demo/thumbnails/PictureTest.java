package io.github.parallelmap.demo.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1600, 1200, 160, 160, 120",
        "1000,  333, 160, 160,  53",
        "161,   161, 160, 160, 160",
        "160,    90, 160, 160,  90",
        "30,     20, 160,  30,  20",
        "5000,    2,  10,  10,   1"
    })
    void widthIsBoundedAndProportionsAreKept(int width, int height, int most, int newWidth, int newHeight) {
        BufferedImage scaled = plain(width, height, BufferedImage.TYPE_INT_RGB, Color.RED)
                .scaledTo(most)
                .image();

        assertThat(scaled.getWidth()).isEqualTo(newWidth);
        assertThat(scaled.getHeight()).isEqualTo(newHeight);
    }

    @Test
    void everyPixelCounts() {
        BufferedImage stripes = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 1024; x += 2) {
            for (int y = 0; y < 1024; y++) {
                stripes.setRGB(x, y, 0xffffff);
            }
        }

        BufferedImage scaled = new Picture(stripes, "png").scaledTo(64).image();

        assertThat(new Color(scaled.getRGB(32, 32)).getRed()).isBetween(120, 136);
    }

    @Test
    void transparencyIsKept() {
        BufferedImage scaled = plain(400, 400, BufferedImage.TYPE_INT_ARGB, new Color(200, 40, 40, 100))
                .scaledTo(50)
                .image();

        assertThat(new Color(scaled.getRGB(25, 25), true).getAlpha()).isBetween(98, 102);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff", "wbmp"})
    void whatIsReadIsWrittenInItsOwnFormat(String format) throws Exception {
        int type = format.equals("wbmp") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
        Path file = folder.resolve("image.of.any.name");
        Files.write(file, plain(300, 200, type, Color.WHITE, format).encoded());

        Files.write(file, Picture.read(file).scaledTo(100).encoded());

        Picture again = Picture.read(file);
        assertThat(again.format()).isEqualToIgnoringCase(format.equals("tiff") ? "tif" : format);
        assertThat(again.image().getWidth()).isEqualTo(100);
    }

    @Test
    void textIsNoImage() throws Exception {
        Path file = Files.writeString(folder.resolve("a.png"), "not a picture");

        assertThatIOException().isThrownBy(() -> Picture.read(file)).withMessage("not an image");
    }

    @Test
    void anImageThatIsCutShortCannotBeRead() throws Exception {
        byte[] whole = plain(300, 200, BufferedImage.TYPE_INT_RGB, Color.BLUE).encoded();
        Path file = Files.write(folder.resolve("a.png"), Arrays.copyOf(whole, 40));

        assertThatIOException().isThrownBy(() -> Picture.read(file));
    }

    private static Picture plain(int width, int height, int type, Color colour) {
        return plain(width, height, type, colour, "png");
    }

    private static Picture plain(int width, int height, int type, Color colour, String format) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return new Picture(image, format);
    }
}
