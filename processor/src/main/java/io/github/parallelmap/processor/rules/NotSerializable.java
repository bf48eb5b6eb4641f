package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.report.Place;
import io.github.parallelmap.processor.types.Serializability;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * PM014: a distributable method with a part that cannot travel.
 *
 * <pre>{@code
 * @ParallelMap(distributable = true)
 * static int score(Optional<String> answer) { ... }
 * }</pre>
 */
final class NotSerializable implements Rule<AnnotatedMethod> {
    private final Serializability serializability;

    NotSerializable(Elements elements, Types types) {
        this.serializability = new Serializability(elements, types);
    }

    @Override
    public List<Finding> check(AnnotatedMethod method) {
        if (!method.isDistributable()) {
            return List.of();
        }
        Place declaration = new Place.OfElement(method.element());
        List<Finding> findings =
                new ArrayList<>(check(method.element().getReturnType(), declaration, "the result of " + method.name()));
        for (VariableElement parameter : method.parameters()) {
            findings.addAll(check(
                    parameter.asType(), new Place.OfElement(parameter), "parameter " + parameter.getSimpleName()));
        }
        if (!method.is(Modifier.STATIC)) {
            findings.addAll(check(
                    method.owner().asType(),
                    method.place("distributable"),
                    "the object that " + method.name() + " is called on"));
        }
        return findings;
    }

    private List<Finding> check(TypeMirror type, Place place, String part) {
        return serializability.obstacles(type).stream()
                .map(obstacle -> Finding.of(Diagnostic.NOT_SERIALIZABLE, place, part, obstacle.described()))
                .toList();
    }
}
