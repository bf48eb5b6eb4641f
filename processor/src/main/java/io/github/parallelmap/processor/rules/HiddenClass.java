package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Wrapper;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.types.UnpackagedNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * PM028: a class of the default package that a class inside the wrapper hides.
 *
 * <pre>{@code
 * class Scores {
 *     @ParallelMap
 *     int score(ScoreArgs args, int attempt) { ... }
 * }
 *
 * record ScoreArgs(String answer) {}
 * }</pre>
 */
final class HiddenClass implements Rule<MappedOwner> {
    @Override
    public List<Finding> check(MappedOwner mapped) {
        Set<String> hiding = new HashSet<>(Wrapper.INHERITED_BY_BATCHES);
        mapped.methods().stream()
                .filter(method -> method.shapes().contains(Shape.ROWS))
                .forEach(method -> hiding.add(method.rowName()));
        return UnpackagedNames.in(mapped.owner(), mapped.elements()).stream()
                .filter(hiding::contains)
                .map(name -> Finding.of(
                        Diagnostic.HIDDEN_CLASS, mapped.owner(), mapped.owner().getSimpleName(), name))
                .toList();
    }
}
