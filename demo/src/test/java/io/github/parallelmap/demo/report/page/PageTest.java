package io.github.parallelmap.demo.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.parallelmap.demo.report.events.RecordedCall;
import io.github.parallelmap.demo.report.events.WorkedRange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Machine MACHINE = new Machine(4, "17", "Linux", "today");
    private static final long MILLI = 1_000_000;

    private static Job job(String name) {
        return new Job("test", "a job", item -> name + item);
    }

    /** A run in which as many workers as threads take turns at the items, of a millisecond each. */
    private static Run run(int threads, int items, SortedMap<Long, String> failures) {
        List<WorkedRange> ranges = IntStream.range(0, items)
                .mapToObj(item -> new WorkedRange(
                        item % threads == 0 ? "main" : "worker " + item % threads,
                        item,
                        item + 1,
                        item / threads * MILLI,
                        (item / threads + 1) * MILLI))
                .toList();
        long nanos = (items + threads - 1) / threads * MILLI;
        return new Run(threads, nanos, true, new RecordedCall(nanos, "main", ranges, Map.of()), failures);
    }

    private static Run run(int threads, int items) {
        return run(threads, items, new TreeMap<>());
    }

    private static String page(Job job, Run... runs) {
        Yardstick yardstick = Yardstick.ofComputing(runs[0], 4);
        return new Page(job, MACHINE, Optional.of(yardstick), List.of(runs)).html();
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void whatItemsAreCalledCannotGetIntoThePageAsHtml() {
        String page = page(job("<script>alert(1)</script>\"'&"), run(1, 3, new TreeMap<>(Map.of(1L, "<b>bad</b>"))));

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<b>bad")
                .contains("&lt;script&gt;alert(1)");
    }

    @Test
    void theHeadlineIsTheGreatestSpeedUp() {
        assertThat(page(job("item "), run(1, 12), run(4, 12), run(3, 12)))
                .contains("<h1>4.00× as fast on 4 threads</h1>");
    }

    @Test
    void theIdealOfComputingTakesNoMoreWorkersThanProcessors() {
        Yardstick yardstick = Yardstick.ofComputing(run(1, 16), 4);

        assertThat(yardstick.idealSpeedUp(2)).isEqualTo(2);
        assertThat(yardstick.idealSpeedUp(4)).isEqualTo(4);
        assertThat(yardstick.idealSpeedUp(8)).isEqualTo(4);
    }

    @Test
    void aRunIsComparedWithItsIdeal() {
        assertThat(page(job("item "), run(1, 12), run(2, 12)))
                .contains("<td>6.00 ms</td><td>2.00×</td><td>100.0 %</td><td class=\"busy\">100.0 %</td><td>none</td>");
    }

    @Test
    void failedItemsAreCountedAndNamed() {
        String page = page(job("item "), run(1, 12, new TreeMap<>(Map.of(3L, "no good", 7L, "worse"))));

        assertThat(page).contains("2 items failed", "Item 3, item 3", "no good", "Item 7, item 7", "worse");
        assertThat(count(page, "<svg class=\"flag\"")).isEqualTo(2);
    }

    @Test
    void ofManyFailuresAPageNamesTheFirst() {
        SortedMap<Long, String> failures = new TreeMap<>();
        LongStream.range(0, 2_000).forEach(item -> failures.put(item, "bad"));

        String page = page(job("item "), run(2, 2_000, failures));

        assertThat(count(page, "<li>")).isEqualTo(50);
        assertThat(page).contains("and 1,950 further items");
    }

    @Test
    void aPageOnThousandsOfItemsAndManyRunsStaysSmall() {
        Run[] runs = IntStream.of(1, 2, 3, 4, 6, 8, 12, 16, 32, 64)
                .mapToObj(threads -> run(threads, 20_000))
                .toArray(Run[]::new);

        String page = page(job("https://example.org/a/rather/long/path/of/a/page/"), runs);

        assertThat(page.length()).isLessThan(3_000_000);
        assertThat(count(page, "<g class=\"bar\">")).isBetween(1_000, 4_000);
        assertThat(count(page, "class=\"lanes\"")).isEqualTo(Arrays.asList(runs).size());
    }

    @Test
    void aRunThatFailedIsNotComparedButDrawn() {
        Run whole = run(1, 4);
        Run part = new Run(2, MILLI, false, run(2, 3).call(), new TreeMap<>(Map.of(2L, "IOException")));

        String page = page(job("item "), whole, part);

        assertThat(page).contains("<h1>Failed on 2 threads</h1>").contains("<td>–</td><td>–</td>");
        assertThat(count(page, "class=\"point\"")).isEqualTo(1);
        assertThat(count(page, "class=\"lanes\"")).isEqualTo(2);
    }

    @Test
    void withoutAYardstickThereIsNoCurve() {
        String page = new Page(job("item "), MACHINE, Optional.empty(), List.of(run(2, 4))).html();

        assertThat(page).contains("There is nothing to compare").contains("<h1>2.00 ms on 2 threads</h1>");
    }

    @Test
    void aPageHasARun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Page(job("item "), MACHINE, Optional.empty(), List.of()));
    }
}
