package io.github.parallelmap.processor.corpus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Finds the methods that a user may annotate: those with a parameter which are not private, nor is a class around them. */
final class EligibleMethods {
    private final List<Method> found = new ArrayList<>();
    private final CompilationUnitTree unit;
    private final Source source;
    private final SourcePositions positions;

    private EligibleMethods(CompilationUnitTree unit, Source source, SourcePositions positions) {
        this.unit = unit;
        this.source = source;
        this.positions = positions;
    }

    static List<Method> in(List<Source> sources) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none", "-Xlint:none"), null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        Map<URI, Source> byAddress = sources.stream().collect(Collectors.toMap(Source::toUri, Function.identity()));
        List<Method> methods = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            Source source =
                    Objects.requireNonNull(byAddress.get(unit.getSourceFile().toUri()));
            EligibleMethods eligible = new EligibleMethods(unit, source, positions);
            eligible.addFrom(unit.getTypeDecls());
            methods.addAll(eligible.found);
        }
        return methods;
    }

    /** Looks at members only, never into bodies, whose classes are local. */
    private void addFrom(List<? extends Tree> members) {
        for (Tree member : members) {
            if (member instanceof ClassTree type
                    && !isPrivate(type.getModifiers().getFlags())) {
                addFrom(type.getMembers());
            } else if (member instanceof MethodTree method && isEligible(method)) {
                found.add(new Method(
                        source,
                        start(method),
                        Math.toIntExact(positions.getEndPosition(unit, method)),
                        method.getParameters().stream().map(this::start).toList()));
            }
        }
    }

    private static boolean isEligible(MethodTree method) {
        return method.getReturnType() != null
                && !method.getParameters().isEmpty()
                && !isPrivate(method.getModifiers().getFlags());
    }

    private static boolean isPrivate(Set<Modifier> modifiers) {
        return modifiers.contains(Modifier.PRIVATE);
    }

    private int start(Tree tree) {
        return Math.toIntExact(positions.getStartPosition(unit, tree));
    }
}
