package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.DirectiveKind;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that a wrapper would cause by repeating what the user wrote: deprecated and raw types, and types that a
 * module exports without requiring them transitively. Which of them it needs to suppress, and no more.
 */
final class Suppressions {
    private static final String RUNTIME_MODULE = "io.github.parallelmap.runtime";

    /** Where {@code @Generated} is. */
    private static final String GENERATED_MODULE = "java.compiler";

    private final Elements elements;
    private final SortedSet<String> names = new TreeSet<>();
    private final Set<Element> seen = new HashSet<>();

    Suppressions(Elements elements) {
        this.elements = elements;
    }

    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    void addOwner(TypeElement owner, boolean isPublic, boolean isGeneratedVisible) {
        addElement(owner);
        TypeMentions.inBounds(OwnerTypeParameters.of(owner)).forEach(this::addType);
        Set<String> shown = isGeneratedVisible ? Set.of(RUNTIME_MODULE, GENERATED_MODULE) : Set.of(RUNTIME_MODULE);
        if (isPublic && isExportedWithout(shown, elements.getPackageOf(owner))) {
            names.add("exports");
        }
    }

    void addMethod(ExecutableElement method) {
        addDeprecation(method);
        TypeMentions.inSignature(method).forEach(this::addType);
    }

    private void addType(DeclaredType type) {
        addElement(type.asElement());
        if (isRaw(type)) {
            names.add("rawtypes");
        }
    }

    /** Whether a generic class, or an inner class of one, is named without arguments. */
    private static boolean isRaw(DeclaredType type) {
        TypeElement element = MoreElements.asType(type.asElement());
        boolean hasArguments = !type.getTypeArguments().isEmpty() || type.getEnclosingType() instanceof DeclaredType;
        return !hasArguments && !OwnerTypeParameters.of(element).isEmpty();
    }

    private void addElement(@Nullable Element element) {
        if (element instanceof TypeElement type && seen.add(type)) {
            addDeprecation(type);
            addElement(type.getEnclosingElement());
        }
    }

    private void addDeprecation(Element element) {
        if (elements.isDeprecated(element)) {
            Deprecated deprecated = element.getAnnotation(Deprecated.class);
            names.add(deprecated != null && deprecated.forRemoval() ? "removal" : "deprecation");
        }
    }

    /** Whether the module shows the wrapper to everyone, but not all the modules whose types are in its declaration. */
    private boolean isExportedWithout(Set<String> shown, PackageElement owners) {
        Optional<ModuleElement> module = Optional.ofNullable(elements.getModuleOf(owners));
        return module.filter(named -> !named.isUnnamed())
                .map(named -> isExported(owners, named) && !passedOn(named).containsAll(shown))
                .orElse(false);
    }

    private static boolean isExported(PackageElement owners, ModuleElement module) {
        return ElementFilter.exportsIn(module.getDirectives()).stream()
                .filter(exports -> exports.getTargetModules() == null)
                .map(ExportsDirective::getPackage)
                .anyMatch(owners::equals);
    }

    /** The modules that whoever reads this module reads too. */
    private static Set<String> passedOn(ModuleElement module) {
        return module.getDirectives().stream()
                .filter(directive -> directive.getKind() == DirectiveKind.REQUIRES)
                .map(RequiresDirective.class::cast)
                .filter(RequiresDirective::isTransitive)
                .map(requires -> requires.getDependency().getQualifiedName().toString())
                .collect(Collectors.toSet());
    }

    /** Annotations that are repeated count as well. */
    void addAnnotation(AnnotationMirror annotation) {
        addType(annotation.getAnnotationType());
    }
}
