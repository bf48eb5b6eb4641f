package io.github.parallelmap.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.parallelmap.processor";

    private final JavaClasses processor = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void onlyTheWriterKnowsJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".writer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(processor);
    }

    @Test
    void theModelKnowsNeitherOfTheOtherStages() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.lang.model..", "org.jspecify..", ROOT + ".model")
                .check(processor);
    }

    @Test
    void theStagesDependOneWay() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".writer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".declaration", ROOT + ".report")
                .check(processor);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".declaration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".writer")
                .check(processor);
    }
}
