package io.github.parallelmap.demo.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void theSameSeedGivesTheSameText() {
        assertThat(Pages.write(5, 7)).containsExactlyElementsOf(Pages.write(5, 7));
        assertThat(Pages.write(5, 7).get(0)).isNotEqualTo(Pages.write(5, 8).get(0));
    }

    @Test
    void pagesAreWholeHtmlDocuments() {
        assertThat(Pages.write(20, 7))
                .allSatisfy(page -> assertThat(new String(page, StandardCharsets.UTF_8))
                        .startsWith("<!DOCTYPE html>")
                        .contains("<p>")
                        .endsWith("</html>\n"));
    }

    @Test
    void noTwoPagesAreAlike() {
        List<String> hashes = Pages.write(100, 7).stream().map(Page::sha256).toList();

        assertThat(hashes).doesNotHaveDuplicates();
    }
}
