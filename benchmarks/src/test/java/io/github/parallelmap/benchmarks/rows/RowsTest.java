package io.github.parallelmap.benchmarks.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.parallelmap.benchmarks.measure.Bar;
import io.github.parallelmap.benchmarks.measure.Budget;
import io.github.parallelmap.benchmarks.measure.Figure;
import io.github.parallelmap.benchmarks.measure.Measurement;
import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.rows.Row.Group;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final Budget LEAST = new Budget(Duration.ZERO, Duration.ZERO, 1, Duration.ofMinutes(1));

    @Test
    void everyRowHasANameOfItsOwn() {
        assertThat(Rows.all()).extracting(Row::id).doesNotHaveDuplicates();
    }

    @Test
    void everyHeadingHasRows() {
        assertThat(Rows.all()).extracting(Row::group).contains(Group.values());
    }

    @Test
    void anUnknownRowIsToldByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.of("nothing"))
                .withMessage("no row is called \"nothing\"");
    }

    /** One of each kind; that all variants agree is checked before any is measured. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiny-10",
                "small-100",
                "skewed-tail",
                "stream-tiny",
                "stream-small",
                "nested-computing",
                "megamorphic-primitive",
                "megamorphic-objects",
                "history-items",
                "downloads-13",
                "callers-8",
                "scaling-threads-4"
            })
    void allVariantsOfARowAgreeAndAreMeasured(String id) throws Exception {
        Row row = Rows.of(id);

        List<Figure> figures = new Measurement(row.setup().prepare(), row.sampling(), LEAST).run();

        assertThat(figures).extracting(Figure::variant).contains(row.subject());
        assertThat(figures).allSatisfy(figure -> assertThat(figure.p10()).isPositive());
        row.bars().stream()
                .map(Bar::of)
                .filter(other -> !other.startsWith("Python")) // which not every machine has
                .forEach(
                        other -> assertThat(figures).extracting(Figure::variant).contains(other));
    }

    @Test
    void theHandWrittenLoopsAreTheReference() throws Exception {
        assertThat(Rows.of("small-100").setup().prepare().variants())
                .extracting(Variant::name)
                .startsWith(Variant.LOOP, Variant.TWO_THREADS, Variant.OURS);
    }
}
