package io.github.parallelmap.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools that look at class files find nothing to count or to report in a wrapper, as they are by themselves. */
class CodeToolsTest {
    private static final JavaFileObject OWNER = Compilations.source("Owner", """
            import java.util.function.Function;

            /** Methods of all kinds. */
            public class Owner<T extends Comparable<T>> {
                private final Object notSerializable = new Object();

                @ParallelMap
                public int sum(int a, @Constant Thread b, String c) {
                    return a + c.length() + notSerializable.hashCode();
                }

                @ParallelMap
                public <X> X apply(@Constant Function<String, X> f, String c) {
                    return f.apply(c);
                }

                @ParallelMap
                public static List<String> mutable(double[] a, @Constant int[] b, List<String> c) {
                    return c;
                }

                @ParallelMap
                public void nothing(T a, Map<String, T> b) {}

                @ParallelMap
                static int one(int a) {
                    return a;
                }
            }
            """);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void compile() throws IOException {
        Compilation compilation = Compilations.strict().compile(OWNER);
        assertThat(Compilations.messages(compilation)).isEmpty();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path path = folder.resolve(file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", ""));
                Files.createDirectories(path.getParent());
                try (InputStream bytes = file.openInputStream()) {
                    Files.copy(bytes, path);
                }
            }
        }
    }

    @Test
    void jacocoCountsTheOwnerAlone() throws IOException {
        CoverageBuilder coverage = new CoverageBuilder();

        new Analyzer(new ExecutionDataStore(), coverage).analyzeAll(folder.toFile());

        assertThat(coverage.getClasses())
                .filteredOn(type -> type.getInstructionCounter().getTotalCount() > 0)
                .extracting(IClassCoverage::getName)
                .containsExactly("test/Owner");
    }

    @Test
    void spotBugsReportsNothing() throws Exception {
        Project project = new Project();
        project.addFile(folder.toString());
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .forEach(project::addAuxClasspathEntry);
        BugCollectionBugReporter reporter = new BugCollectionBugReporter(project);
        reporter.setPriorityThreshold(Priorities.NORMAL_PRIORITY);
        try (FindBugs2 engine = new FindBugs2()) {
            engine.setProject(project);
            engine.setBugReporter(reporter);
            engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
            engine.setUserPreferences(UserPreferences.createDefaultUserPreferences());
            engine.finishSettings();
            engine.execute();
        }

        List<String> reported = reporter.getBugCollection().getCollection().stream()
                .filter(bug -> bug.getPrimaryClass().getClassName().startsWith("test.OwnerParallel"))
                .map(BugInstance::getMessage)
                .toList();
        assertThat(reported).isEmpty();
        assertThat(reporter.getProjectStats().getNumClasses()).isGreaterThan(5);
    }
}
