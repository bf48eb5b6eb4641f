package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.Visibility;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.DirectiveKind;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** A package that a module exports to everyone, and what everyone who uses it sees besides. */
final class ExportedApi {
    private final Elements elements;

    /** The names of the modules that whoever reads this one reads too. */
    private final Set<String> passedOn = new HashSet<>(Set.of("java.base"));

    private ExportedApi(ModuleElement module, Elements elements) {
        this.elements = elements;
        passOn(module);
    }

    /** The API of a module that a package is part of, if it is exported to everyone. */
    static Optional<ExportedApi> around(PackageElement owners, Elements elements) {
        return Optional.ofNullable(elements.getModuleOf(owners))
                .filter(module -> !module.isUnnamed() && isExported(owners, module))
                .map(module -> new ExportedApi(module, elements));
    }

    private void passOn(ModuleElement module) {
        if (passedOn.add(module.getQualifiedName().toString())) {
            module.getDirectives().stream()
                    .filter(directive -> directive.getKind() == DirectiveKind.REQUIRES)
                    .map(RequiresDirective.class::cast)
                    .filter(RequiresDirective::isTransitive)
                    .forEach(requires -> passOn(requires.getDependency()));
        }
    }

    private static boolean isExported(PackageElement name, ModuleElement module) {
        return ElementFilter.exportsIn(module.getDirectives()).stream()
                .filter(exports -> exports.getTargetModules() == null)
                .anyMatch(exports -> exports.getPackage().equals(name));
    }

    /** Whether everyone who reads the module reads that one too. */
    boolean passesOn(String module) {
        return passedOn.contains(module);
    }

    /** Whether everyone who sees the API sees that type too. */
    boolean shows(TypeElement type) {
        PackageElement place = MoreElements.getPackage(type);
        ModuleElement module = elements.getModuleOf(place);
        return module != null
                && Visibility.effectiveVisibilityOfElement(type).compareTo(Visibility.PROTECTED) >= 0
                && isExported(place, module)
                && passesOn(module.getQualifiedName().toString());
    }
}
