package io.github.parallelmap.demo;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses demo = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.parallelmap.demo");

    @Test
    void whatRunsInParallelRunsThroughGeneratedWrappers() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Parallel")
                .and()
                .haveSimpleNameNotContaining("PageServer")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(CompletableFuture.class)
                .orShould()
                .callMethodWhere(target(nameMatching("parallel|parallelStream")))
                .check(demo);
    }

    @Test
    void packagesDependOneWay() {
        slices().matching("io.github.(**)").should().beFreeOfCycles().check(demo);
    }
}
