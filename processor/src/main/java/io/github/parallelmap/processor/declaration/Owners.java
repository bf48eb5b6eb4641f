package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Options;
import io.github.parallelmap.processor.model.Wrapper;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Judges the annotated methods of one class after another, and says what is to be written for each class. */
public final class Owners {
    /** The annotation's name. */
    public static final String ANNOTATION = "io.github.parallelmap.ParallelMap";

    private static final String RUNTIME = "io.github.parallelmap.runtime.CallSite";

    private final Elements elements;
    private final Types types;
    private final Reporter reporter;
    private final Declaration.Factory declarations;
    private final ModelFactory models;
    private final Components components;

    private UnwrittenWrappers unwritten = UnwrittenWrappers.NONE;

    /**
     * Begins a compilation.
     *
     * @param elements the compiler's elements
     * @param types the compiler's types
     * @param options what the build asks of all wrappers
     * @param reporter who is told of broken rules
     */
    public Owners(Elements elements, Types types, Options options, Reporter reporter) {
        this.elements = elements;
        this.types = types;
        this.reporter = reporter;
        this.declarations = new Declaration.Factory(elements, types, reporter);
        this.models = new ModelFactory(elements, types, options);
        this.components = new Components(options.component(), elements, reporter);
    }

    /**
     * The class that declares a method.
     *
     * @param method the method
     * @return its owner
     */
    public static TypeElement ownerOf(ExecutableElement method) {
        return MoreElements.asType(Objects.requireNonNull(method.getEnclosingElement()));
    }

    /**
     * Whether all types that a wrapper would repeat are there, rather than yet to be written by another processor.
     *
     * @param owner a class with annotated methods
     * @return whether the wrapper can be written now
     */
    public boolean isResolved(TypeElement owner) {
        return methods(owner).stream().allMatch(method -> Resolution.isResolved(owner, method, unwritten));
    }

    /**
     * Names the classes whose wrappers are to be written, so that such a wrapper counts as there.
     *
     * @param owners classes with annotated methods
     */
    public void expect(Collection<TypeElement> owners) {
        unwritten = UnwrittenWrappers.of(owners, models);
    }

    /**
     * Reports by name what never came.
     *
     * @param owner a class that is not resolved
     */
    public void reportUnresolved(TypeElement owner) {
        for (ExecutableElement method : methods(owner)) {
            if (!Resolution.isResolved(owner, method, unwritten)) {
                reporter.report(
                        Diagnostic.UNRESOLVED_TYPE,
                        method,
                        method.getSimpleName(),
                        Resolution.missingNames(owner, method));
            }
        }
    }

    /**
     * Says what is to be written for a class, and reports every rule that its methods break.
     *
     * @param owner a class that is resolved
     * @return its wrapper, with the methods that break no rule, if there are any
     */
    public Optional<Wrapper> wrapper(TypeElement owner) {
        List<MappedMethod> valid = new ArrayList<>();
        Clashes clashes = new Clashes(models.wrapperName(owner), types, reporter);
        for (ExecutableElement method : methods(owner)) {
            annotation(method)
                    .flatMap(annotation -> declarations.createIfValid(method, annotation))
                    .map(models::method)
                    .filter(this::hasVariants)
                    .filter(clashes::isFree)
                    .ifPresent(valid::add);
        }
        if (valid.isEmpty()) {
            return Optional.empty();
        }
        if (!VisibleTypes.isVisible(RUNTIME, owner, elements)) {
            reporter.report(Diagnostic.RUNTIME_MISSING, owner, owner.getSimpleName());
            return Optional.empty();
        }
        if (!UnpackagedNames.areFree(owner, valid, reporter)) {
            return Optional.empty();
        }
        return components.of(owner).map(component -> models.wrapper(owner, valid, component, unwritten));
    }

    private boolean hasVariants(MappedMethod method) {
        if (!method.hasVariants()) {
            reporter.report(Diagnostic.NO_VARIANT, method.element(), method.name());
        }
        return method.hasVariants();
    }

    private static List<ExecutableElement> methods(TypeElement owner) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(method -> annotation(method).isPresent())
                .toList();
    }

    private static Optional<AnnotationMirror> annotation(ExecutableElement method) {
        return MoreElements.getAnnotationMirror(method, ANNOTATION).toJavaUtil();
    }
}
