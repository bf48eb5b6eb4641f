package io.github.parallelmap.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of peers in docs/comparison.md shows what they do here. Each cell is one trial; run with
 * {@code -Dgolden.update=true} to write the cells of those that the running JDK has.
 */
class ComparisonTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicContainer> everyCellShowsWhatIsSeen() {
        return Stream.concat(
                Subject.all().stream()
                        .map(subject -> container(subject.name(), question -> Optional.of(question.answer(subject)))),
                Stream.of(container("Python's `Pool`", PythonPool::answer)));
    }

    @Test
    void theTableHasARowForEachOfThem() throws IOException {
        assertThat(Table.read().names())
                .containsAll(Subject.all().stream().map(Subject::name).toList())
                .contains("Python's `Pool`", "`Gatherers.mapConcurrent`", "jox `parLimit`")
                .hasSize(12);
    }

    private static DynamicContainer container(String name, Asked asked) {
        return DynamicContainer.dynamicContainer(
                name,
                Arrays.stream(Question.values())
                        .map(question -> DynamicTest.dynamicTest(
                                name + ": " + question.heading(), () -> check(name, question, asked))));
    }

    private static void check(String name, Question question, Asked asked) throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "a parallel stream is none on one processor");
        Optional<String> seen = asked.answer(question);
        assumeTrue(seen.isPresent(), "not here");
        if (UPDATE) {
            Table.read().with(name, question, seen.get()).write();
        }
        assertThat(Table.read().cell(name, question))
                .as(name + ": " + question.heading())
                .isEqualTo(seen.get());
    }

    /** Whoever answers. */
    private interface Asked {
        Optional<String> answer(Question question) throws Exception;
    }
}
