package io.github.parallelmap.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import io.github.parallelmap.processor.rules.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the processor, and which of them knows which. A rule that matches no class fails. */
class ArchitectureTest {
    private static final String ROOT = "io.github.parallelmap.processor";

    /** Diagnostics that follow from writing a wrapper, not from the source. */
    private static final Set<Diagnostic> WITHOUT_A_RULE =
            Set.of(Diagnostic.WRAPPER_NAME_TAKEN, Diagnostic.INTERNAL_ERROR);

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void thePackagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(PROCESSOR);
    }

    @Test
    void everyPackageHasAPlaceAmongTheStages() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOT,
                        packageOf("types"),
                        packageOf("report"),
                        packageOf("model"),
                        packageOf("reading"),
                        packageOf("rules"),
                        packageOf("declaration"),
                        packageOf("writer"))
                .allowEmptyShould(false)
                .check(PROCESSOR);
    }

    @Test
    void typesModelAndReportKnowNoOtherPackage() {
        for (String base : List.of("types", "model", "report")) {
            assertKnowsOnly(base);
        }
    }

    @Test
    void theStagesDependOneWay() {
        assertKnowsOnly("reading", "types", "model", "report");
        assertKnowsOnly("rules", "reading", "types", "model", "report");
        assertKnowsOnly("declaration", "rules", "reading", "types", "model", "report");
        assertKnowsOnly("writer", "model");
    }

    private static void assertKnowsOnly(String name, String... others) {
        String[] known = Stream.concat(Stream.of(name), Arrays.stream(others))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packageOf(name))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(known)))
                .allowEmptyShould(false)
                .check(PROCESSOR);
    }

    @Test
    void theModelKnowsOnlyTheLanguage() {
        classes()
                .that()
                .resideInAPackage(packageOf("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.lang.model..", "org.jspecify..", packageOf("model"))
                .allowEmptyShould(false)
                .check(PROCESSOR);
    }

    @Test
    void onlyTheWriterKnowsJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("writer"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .allowEmptyShould(false)
                .check(PROCESSOR);
    }

    @Test
    void readingAndRulesReportNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(packageOf("reading"), packageOf("rules"), packageOf("types"))
                .should()
                .accessClassesThat()
                .belongToAnyOf(Reporter.class)
                .allowEmptyShould(false)
                .check(PROCESSOR);
    }

    @Test
    void everyDiagnosticHasARuleOfItsName() {
        assertThat(PROCESSOR.stream()
                        .filter(type -> type.getPackageName().equals(packageOf("rules")))
                        .filter(type -> !type.isInterface() && type.isAssignableTo(Rule.class))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Diagnostic.values())
                        .filter(diagnostic -> !WITHOUT_A_RULE.contains(diagnostic))
                        .map(ArchitectureTest::ruleOf)
                        .toList());
    }

    @Test
    void rulesHaveNoState() {
        fields().that()
                .areDeclaredInClassesThat(assignableTo(Rule.class))
                .should()
                .beFinal()
                .allowEmptyShould(false)
                .check(PROCESSOR);
    }

    private static String ruleOf(Diagnostic diagnostic) {
        return Arrays.stream(diagnostic.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String packageOf(String stage) {
        return ROOT + "." + stage;
    }
}
