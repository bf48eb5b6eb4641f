package io.github.parallelmap.demo.console;

import java.io.PrintWriter;
import java.util.List;

/**
 * A table that is printed row by row as its rows become known. Every column is a little wider than its heading, and all
 * cells stand flush right.
 */
public final class Table {
    private static final int NARROWEST = 7;

    private final PrintWriter out;
    private final List<String> headings;
    private boolean begun;

    /**
     * A table without rows; nothing is printed yet.
     *
     * @param out where to print
     * @param headings one for each column
     */
    public Table(PrintWriter out, String... headings) {
        this.out = out;
        this.headings = List.of(headings);
    }

    /**
     * Prints a row, and before the first one the headings.
     *
     * @param cells one for each column
     */
    public void row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headings.size() + " columns");
        }
        if (!begun) {
            begun = true;
            print(headings);
        }
        print(List.of(cells));
    }

    private void print(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ");
            int width = Math.max(headings.get(i).length(), NARROWEST);
            line.append(" ".repeat(Math.max(0, width - cells.get(i).length()))).append(cells.get(i));
        }
        out.println(line);
        out.flush();
    }
}
