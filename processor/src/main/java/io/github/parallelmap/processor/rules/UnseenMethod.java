package io.github.parallelmap.processor.rules;

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
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.report.Place;
import io.github.parallelmap.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * PM030: a method of a local or anonymous class, or of the body of an enum constant, which compilers do not show to
 * processors.
 *
 * <pre>{@code
 * Object anonymous = new Object() {
 *     @ParallelMap
 *     int score(String answer) { ... }
 * };
 * }</pre>
 *
 * <p>Such methods are only in javac's syntax trees. With other compilers, and with build tools that wrap javac's
 * environment, this rule finds nothing.
 */
final class UnseenMethod implements Rule<Element> {
    private static final String PACKAGE = "io.github.parallelmap.";

    private final Trees trees;

    private UnseenMethod(Trees trees) {
        this.trees = trees;
    }

    /** Returns this rule for a compiler; a rule that finds nothing where there are no trees. */
    static Rule<Element> of(ProcessingEnvironment environment) {
        try {
            return new UnseenMethod(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError e) {
            return root -> List.of();
        }
    }

    @Override
    public List<Finding> check(Element root) {
        TreePath path = trees.getPath(root);
        if (path == null || !mayHaveAny(path.getCompilationUnit())) {
            return List.of();
        }
        Scanner scanner = new Scanner(path.getCompilationUnit());
        scanner.scan(path, null);
        return scanner.findings;
    }

    /** The imports are enough to rule out nearly every file. A file that writes the annotation in full is not checked. */
    private static boolean mayHaveAny(CompilationUnitTree file) {
        return file.getImports().stream()
                .anyMatch(
                        imported -> imported.getQualifiedIdentifier().toString().startsWith(PACKAGE));
    }

    private static boolean isParallelMap(AnnotationTree annotation) {
        String type = annotation.getAnnotationType().toString();
        return type.equals("ParallelMap") || type.equals(AnnotatedMethod.ANNOTATION);
    }

    private static boolean isSuppression(AnnotationTree annotation) {
        String type = annotation.getAnnotationType().toString();
        return (type.equals("SuppressWarnings") || type.equals(SuppressWarnings.class.getName()))
                && annotation.getArguments().toString().contains('"' + Reporter.SUPPRESSED_BY + '"');
    }

    /** Visits one class of a file. */
    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree file;
        private final List<Finding> findings = new ArrayList<>();
        private boolean isUnseen;

        Scanner(CompilationUnitTree file) {
            this.file = file;
        }

        /** Compilers show the members of a class where they show the class. */
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
                    && method.getModifiers().getAnnotations().stream().anyMatch(UnseenMethod::isParallelMap)
                    && !isSuppressed()) {
                findings.add(Finding.of(
                        Diagnostic.UNSEEN_METHOD,
                        new Place.OfTree((kind, message) -> trees.printMessage(kind, message, method, file)),
                        method.getName()));
            }
            return super.visitMethod(method, null);
        }

        private boolean isSuppressed() {
            for (Tree around : getCurrentPath()) {
                ModifiersTree modifiers = modifiers(around);
                if (modifiers != null && modifiers.getAnnotations().stream().anyMatch(UnseenMethod::isSuppression)) {
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
