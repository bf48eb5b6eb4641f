package io.github.parallelmap.benchmarks.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path where it is, from the root of the project
 * @param lines its lines
 */
record Page(String path, List<String> lines) {
    static final Path ROOT = Path.of(System.getProperty("project.root", "..")).normalize();

    private static final String FENCE = "```";

    /** README.md and its like, all of docs, and the page of the benchmarks. */
    static List<Page> all() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
            try (Stream<Path> found = Files.list(folder)) {
                found.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
            }
        }
        files.add(ROOT.resolve("benchmarks/README.md"));
        List<Page> pages = new ArrayList<>();
        for (Path file : files) {
            pages.add(new Page(ROOT.relativize(file).toString().replace('\\', '/'), Files.readAllLines(file)));
        }
        return pages;
    }

    /** Its fenced blocks, in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(FENCE)) {
                int start = at + 1;
                int end = endOfBlock(start);
                blocks.add(new Block(
                        this,
                        start + 1,
                        lines.get(at).substring(FENCE.length()).strip(),
                        noteAbove(at),
                        String.join("\n", lines.subList(start, end))));
                at = end;
            }
        }
        return blocks;
    }

    private int endOfBlock(int start) {
        for (int at = start; at < lines.size(); at++) {
            if (lines.get(at).equals(FENCE)) {
                return at;
            }
        }
        throw new IllegalStateException(path + ":" + start + ": this block has no end");
    }

    /** The text of the HTML comment that ends on the line above, which readers do not see. */
    private Optional<String> noteAbove(int at) {
        if (at == 0 || !lines.get(at - 1).endsWith("-->")) {
            return Optional.empty();
        }
        int start = at - 1;
        while (!lines.get(start).startsWith("<!--")) {
            start--;
        }
        String comment = String.join("\n", lines.subList(start, at));
        return Optional.of(comment.substring("<!--".length(), comment.length() - "-->".length())
                .strip());
    }

    /**
     * A fenced block.
     *
     * @param page where it stands
     * @param line its first line, counted from 1
     * @param language what stands behind the fence
     * @param note what the comment above says to who checks it
     * @param code its text
     */
    record Block(Page page, int line, String language, Optional<String> note, String code) {
        /** Such as {@code docs/guide.md:17}. */
        String place() {
            return page.path() + ":" + line;
        }

        /** What has to stand before the code, for it to be whole. */
        String given() {
            return noteAfter("given").orElse("");
        }

        /** Whether it is compiled and not run, since running it would take what no test has. */
        boolean onlyCompiled() {
            return note.equals(Optional.of("only compiled")) || given().startsWith("// only compiled\n");
        }

        /** The JDK that it needs. */
        int jdk() {
            return noteAfter("jdk")
                    .map(rest -> Integer.valueOf(rest.lines().findFirst().orElseThrow()))
                    .orElse(17);
        }

        /** The test that checks it instead, a path from the root. */
        Optional<String> checkedBy() {
            return noteAfter("checked by");
        }

        private Optional<String> noteAfter(String word) {
            return note.filter(text -> text.startsWith(word))
                    .map(text -> text.substring(word.length()).strip());
        }
    }
}
