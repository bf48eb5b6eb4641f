package io.github.parallelmap.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The wrapper that {@code docs/generated-code.md} shows is the one that is generated for the golden source {@code Downloads},
 * and has the variants that README.md lists. Run with {@code -Dgolden.update=true} to rewrite the page.
 */
class DocumentedWrapperTest {
    private static final Path DOCS = Path.of(System.getProperty("docs.root", "../docs"));
    private static final Path PAGE = DOCS.resolve("generated-code.md");
    private static final Path README = DOCS.resolveSibling("README.md");
    private static final Path SOURCE =
            Path.of(System.getProperty("golden.root", "src/test/resources/golden"), "input", "Downloads.java");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    /** A block of Java whose comment names this test as what checks it. */
    private static final Pattern CHECKED_BLOCK = Pattern.compile(
            "<!-- checked by [^\n]*DocumentedWrapperTest\\.java -->\n```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void thePageShowsASourceAndItsWrapperWhole() throws IOException {
        if (UPDATE) {
            show(0, Files.readString(SOURCE));
            show(1, wrapper());
        }
        assertThat(blocks(PAGE).stream().map(block -> block.group(1)))
                .containsExactly(Files.readString(SOURCE), wrapper());
    }

    @Test
    void theReadmeListsVariantsThatTheWrapperHas() throws IOException {
        List<MatchResult> blocks = blocks(README);
        assertThat(blocks).hasSize(1);
        List<String> variants = blocks.get(0)
                .group(1)
                .lines()
                .map(line -> line.replaceFirst("\\s*//.*", ""))
                .toList();
        assertThat(variants).isNotEmpty();
        assertThat(variants)
                .allSatisfy(variant -> assertThat(onOneLine(wrapper())).contains(" " + variant + " {"));
    }

    private static void show(int index, String code) throws IOException {
        MatchResult block = blocks(PAGE).get(index);
        String page = Files.readString(PAGE);
        Files.writeString(PAGE, page.substring(0, block.start(1)) + code + page.substring(block.end(1)));
    }

    private static List<MatchResult> blocks(Path page) throws IOException {
        return CHECKED_BLOCK.matcher(Files.readString(page)).results().toList();
    }

    private static String wrapper() {
        Compilation compilation =
                javac().withProcessors(new ParallelMapProcessor()).compile(Compilations.file(SOURCE));
        return Objects.requireNonNull(Compilations.generated(compilation).get("DownloadsParallel.java"));
    }

    private static String onOneLine(String code) {
        return code.replaceAll("\\s+", " ");
    }
}
