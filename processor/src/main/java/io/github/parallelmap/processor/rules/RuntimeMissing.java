package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.types.VisibleTypes;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * PM017: a class that does not see the runtime, which its wrapper needs.
 *
 * <pre>{@code
 * module scores {
 *     requires io.github.parallelmap.annotations; // and not io.github.parallelmap.runtime
 * }
 * }</pre>
 */
final class RuntimeMissing implements Rule<MappedOwner> {
    private static final String RUNTIME = "io.github.parallelmap.runtime.CallSite";

    private final Elements elements;

    RuntimeMissing(Elements elements) {
        this.elements = elements;
    }

    @Override
    public List<Finding> check(MappedOwner mapped) {
        TypeElement owner = mapped.owner();
        return VisibleTypes.isVisible(RUNTIME, owner, elements)
                ? List.of()
                : List.of(Finding.of(Diagnostic.RUNTIME_MISSING, owner, owner.getSimpleName()));
    }
}
