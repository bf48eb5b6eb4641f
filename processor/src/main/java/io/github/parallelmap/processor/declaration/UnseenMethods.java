package io.github.parallelmap.processor.declaration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.Collection;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Warns of annotated methods that processors are not shown: those of local and anonymous classes and of the bodies of enum
 * constants, such as
 *
 * <pre>{@code
 * Object anonymous = new Object() {
 *     @ParallelMap
 *     int f(int a) { return a; }
 * };
 * }</pre>
 *
 * <p>They are only in javac's trees. Of other compilers, and of build tools that wrap javac's environment, nothing is
 * seen and nothing said.
 */
public final class UnseenMethods {
    private static final String PACKAGE = "io.github.parallelmap.";

    private final Trees trees;
    private final Reporter reporter;

    private UnseenMethods(Trees trees, Reporter reporter) {
        this.trees = trees;
        this.reporter = reporter;
    }

    /**
     * Begins a compilation.
     *
     * @param environment the compiler's
     * @param reporter who is told
     * @return what looks for such methods; empty where there are no trees
     */
    public static Optional<UnseenMethods> of(ProcessingEnvironment environment, Reporter reporter) {
        try {
            return Optional.of(new UnseenMethods(Trees.instance(environment), reporter));
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * Warns of each such method.
     *
     * @param roots the classes of one round
     */
    public void check(Collection<? extends Element> roots) {
        for (Element root : roots) {
            TreePath path = trees.getPath(root);
            if (path != null && mayHaveAny(path.getCompilationUnit())) {
                new Scanner(path.getCompilationUnit()).scan(path, null);
            }
        }
    }

    /** Nearly every file is done with its imports; one that writes the annotation in full is not looked at. */
    private static boolean mayHaveAny(CompilationUnitTree file) {
        return file.getImports().stream()
                .anyMatch(
                        imported -> imported.getQualifiedIdentifier().toString().startsWith(PACKAGE));
    }

    private static boolean isParallelMap(AnnotationTree annotation) {
        String type = annotation.getAnnotationType().toString();
        return type.equals("ParallelMap") || type.equals(Owners.ANNOTATION);
    }

    private static boolean isSilence(AnnotationTree annotation) {
        String type = annotation.getAnnotationType().toString();
        return (type.equals("SuppressWarnings") || type.equals(SuppressWarnings.class.getName()))
                && annotation.getArguments().toString().contains('"' + Reporter.SILENCED_BY + '"');
    }

    /** Walks through one class of a file. */
    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree file;
        private boolean isUnseen;

        Scanner(CompilationUnitTree file) {
            this.file = file;
        }

        /** Members of a class are shown where the class is. */
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            boolean isAroundUnseen = isUnseen;
            isUnseen |= !(around instanceof ClassTree || around instanceof CompilationUnitTree);
            super.visitClass(type, null);
            isUnseen = isAroundUnseen;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            if (isUnseen
                    && method.getModifiers().getAnnotations().stream().anyMatch(UnseenMethods::isParallelMap)
                    && !isSilenced()) {
                reporter.report(
                        Diagnostic.UNSEEN_METHOD,
                        (kind, message) -> trees.printMessage(kind, message, method, file),
                        method.getName());
            }
            return super.visitMethod(method, null);
        }

        private boolean isSilenced() {
            for (Tree around : getCurrentPath()) {
                ModifiersTree modifiers = modifiers(around);
                if (modifiers != null && modifiers.getAnnotations().stream().anyMatch(UnseenMethods::isSilence)) {
                    return true;
                }
            }
            return false;
        }

        private static @Nullable ModifiersTree modifiers(Tree tree) {
            if (tree instanceof ClassTree type) {
                return type.getModifiers();
            }
            if (tree instanceof MethodTree method) {
                return method.getModifiers();
            }
            return tree instanceof VariableTree variable ? variable.getModifiers() : null;
        }
    }
}
