package io.github.parallelmap.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the runtime is allowed to know. */
class ArchitectureTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.parallelmap.runtime");

    private static final String[] HOUSE = {
        "java..", "jdk.jfr", "org.jspecify.annotations", "io.github.parallelmap", "io.github.parallelmap.runtime.."
    };

    @Test
    void theRuntimeKnowsOnlyTheJdkTheNullnessAnnotationsAndItsOwnHouse() {
        classes()
                .that(not(theBridge()))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(HOUSE)
                .check(RUNTIME);
    }

    @Test
    void contextPropagationIsKnownToOneClassOnly() {
        classes()
                .that(theBridge())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(HOUSE).or(resideInAPackage("io.micrometer.context")))
                .allowEmptyShould(true)
                .check(RUNTIME);
    }

    /** The class that is loaded only where the library is there, and the classes inside it. */
    private static DescribedPredicate<HasName> theBridge() {
        return nameMatching(".*\\.MicrometerContext(\\$.*)?");
    }

    @Test
    void packagesDependOneWay() {
        slices().matching("io.github.parallelmap.(**)")
                .should()
                .beFreeOfCycles()
                .check(RUNTIME);
    }

    @Test
    void whatIsPublicShowsOnlyWhatIsPublic() {
        List<String> exposed = new ArrayList<>();
        for (JavaClass owner : RUNTIME) {
            if (!isPublic(owner)) {
                continue;
            }
            for (JavaMethod method : owner.getMethods()) {
                if (isOpen(method)) {
                    for (JavaType shown : shownBy(method)) {
                        shown.getAllInvolvedRawTypes().stream()
                                .filter(type -> type.getPackageName().startsWith("io.github.parallelmap.runtime"))
                                .filter(type -> !isPublic(type.getBaseComponentType()))
                                .forEach(type -> exposed.add(method.getFullName() + " shows " + type.getName()));
                    }
                }
            }
        }

        assertThat(exposed).isEmpty();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static boolean isOpen(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (method.getModifiers().contains(JavaModifier.PUBLIC)
                        || method.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static List<JavaType> shownBy(JavaMethod method) {
        List<JavaType> shown = new ArrayList<>(method.getParameterTypes());
        shown.add(method.getReturnType());
        return shown;
    }
}
