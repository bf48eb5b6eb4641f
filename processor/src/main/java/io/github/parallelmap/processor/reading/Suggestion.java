package io.github.parallelmap.processor.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The word that was probably meant by a misspelt one. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * Returns the end of a message, with the nearest of several words.
     *
     * @param words the words
     * @param given the misspelt word
     * @return a question; empty where no word is near
     */
    public static String among(List<String> words, String given) {
        String lower = given.toLowerCase(Locale.ROOT);
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(lower, word)))
                .filter(word -> distance(lower, word) <= word.length() / 3)
                .map("; did you mean \"%s\"?"::formatted)
                .orElse("");
    }

    /** The number of letters to add, remove or replace so that one word becomes the other. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
