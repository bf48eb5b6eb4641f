package io.github.parallelmap.demo.download;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** HTML pages of differing size: the same text for the same seed, on every machine. */
public final class Pages {
    private static final int FEWEST_PARAGRAPHS = 4;
    private static final int MOST_PARAGRAPHS = 60;

    private static final String[] SUBJECTS = {
        "the harbour", "a lighthouse", "the old mill", "every ferry", "the night train", "a glass blower",
        "the cartographer", "our neighbour", "the tide", "a kite", "the clock tower", "one swallow"
    };
    private static final String[] VERBS = {
        "waits for",
        "outlives",
        "remembers",
        "turns towards",
        "hides",
        "mends",
        "follows",
        "measures",
        "greets",
        "carries"
    };
    private static final String[] OBJECTS = {
        "the morning fog", "a borrowed lantern", "the northern road", "three grey stones", "the last of the snow",
        "an unfinished letter", "the market square", "a field of barley", "the river's mouth", "somebody's boots"
    };
    private static final String[] ENDINGS = {
        "before the bells ring",
        "as it does every year",
        "without a word",
        "when nobody looks",
        "until the rain stops",
        "for reasons of its own",
        "as the maps foretold"
    };

    private final Random random;

    private Pages(Random random) {
        this.random = random;
    }

    /**
     * Writes pages, as the bytes that a server sends.
     *
     * @param count how many
     * @param seed the same seed gives the same pages
     * @return the pages
     */
    public static List<byte[]> write(int count, long seed) {
        Pages pages = new Pages(new Random(seed));
        List<byte[]> written = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            written.add(pages.page(number).getBytes(StandardCharsets.UTF_8));
        }
        return written;
    }

    private String page(int number) {
        String title = "Page " + number + ": " + sentence();
        StringBuilder html = new StringBuilder()
                .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title></head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n");
        int paragraphs = FEWEST_PARAGRAPHS + random.nextInt(MOST_PARAGRAPHS - FEWEST_PARAGRAPHS + 1);
        for (int i = 0; i < paragraphs; i++) {
            html.append("<p>").append(paragraph()).append("</p>\n");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private String paragraph() {
        StringBuilder text = new StringBuilder();
        int sentences = 3 + random.nextInt(5);
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ").append(sentence());
        }
        return text.toString();
    }

    private String sentence() {
        String text = one(SUBJECTS) + " " + one(VERBS) + " " + one(OBJECTS) + " " + one(ENDINGS) + ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
