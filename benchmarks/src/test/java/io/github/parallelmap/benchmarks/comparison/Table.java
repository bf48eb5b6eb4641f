package io.github.parallelmap.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of peers in docs/comparison.md.
 *
 * @param lines the lines of the page
 */
record Table(List<String> lines) {
    private static final Path PAGE = Path.of(System.getProperty("project.root", ".."), "docs", "comparison.md");

    static Table read() throws IOException {
        return new Table(Files.readAllLines(PAGE));
    }

    void write() throws IOException {
        Files.write(PAGE, lines);
    }

    List<String> names() {
        return lines.subList(headings() + 2, end()).stream()
                .map(line -> cells(line).get(0))
                .toList();
    }

    String cell(String name, Question question) {
        return cells(lines.get(row(name))).get(column(question));
    }

    Table with(String name, Question question, String cell) {
        List<String> changed = new ArrayList<>(lines);
        List<String> cells = new ArrayList<>(cells(lines.get(row(name))));
        cells.set(column(question), cell);
        changed.set(row(name), "| " + String.join(" | ", cells) + " |");
        return new Table(changed);
    }

    private int headings() {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith("| ") && cells(lines.get(line)).containsAll(allHeadings())) {
                return line;
            }
        }
        throw new IllegalStateException(PAGE + " has no table with the columns " + allHeadings());
    }

    private static List<String> allHeadings() {
        return Stream.of(Question.values()).map(Question::heading).toList();
    }

    private int end() {
        int line = headings();
        while (lines.get(line).startsWith("|")) {
            line++;
        }
        return line;
    }

    private int row(String name) {
        for (int line = headings() + 2; line < end(); line++) {
            if (cells(lines.get(line)).get(0).equals(name)) {
                return line;
            }
        }
        throw new IllegalStateException(PAGE + " has no row for " + name);
    }

    private int column(Question question) {
        return cells(lines.get(headings())).indexOf(question.heading());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().substring(1).split("\\|", -1))
                .map(String::strip)
                .limit(Question.values().length + 1L)
                .toList();
    }
}
