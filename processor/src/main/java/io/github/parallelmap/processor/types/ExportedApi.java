package io.github.parallelmap.processor.types;

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

/** A package that a module exports to all modules, and what else every user of the module sees. */
public final class ExportedApi {
    private final Elements elements;

    /** The names of the modules that every module that reads this one reads too. */
    private final Set<String> passedOn = new HashSet<>(Set.of("java.base"));

    private ExportedApi(ModuleElement module, Elements elements) {
        this.elements = elements;
        passOn(module);
    }

    /**
     * Returns the API that a package is part of.
     *
     * @param owners the package
     * @param elements the compiler's elements
     * @return the API; empty unless the package is exported to all modules
     */
    public static Optional<ExportedApi> around(PackageElement owners, Elements elements) {
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

    /**
     * Whether every module that reads this API's module reads another one too.
     *
     * @param module the name of the other module
     * @return whether it is passed on
     */
    public boolean passesOn(String module) {
        return passedOn.contains(module);
    }

    /**
     * Whether every user of this API sees a type.
     *
     * @param type the type
     * @return whether it is part of what they see
     */
    public boolean shows(TypeElement type) {
        PackageElement place = MoreElements.getPackage(type);
        ModuleElement module = elements.getModuleOf(place);
        return module != null
                && Visibility.effectiveVisibilityOfElement(type).compareTo(Visibility.PROTECTED) >= 0
                && isExported(place, module)
                && passesOn(module.getQualifiedName().toString());
    }
}
