package io.github.parallelmap.processor;

import io.github.parallelmap.processor.declaration.Owners;
import io.github.parallelmap.processor.model.Options;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.reading.BuildOptions;
import io.github.parallelmap.processor.reading.Constants;
import io.github.parallelmap.processor.reading.OptionsReader;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.report.Reporter;
import io.github.parallelmap.processor.rules.Rules;
import io.github.parallelmap.processor.types.UnwrittenWrappers;
import io.github.parallelmap.processor.writer.PendingFile;
import io.github.parallelmap.processor.writer.WrapperWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The rounds of one compilation, and all that one round keeps for the next.
 *
 * <p>A wrapper is written in the round in which all types that it repeats exist. Until then its class waits, by name, since
 * elements do not outlive their round.
 */
final class Rounds {
    private final Elements elements;
    private final Filer filer;
    private final Reporter reporter;
    private final Rules rules;
    private final Owners owners;
    private final WrapperWriter writer;

    /** The names of the classes whose wrappers are still to be written. */
    private final Set<String> waiting = new LinkedHashSet<>();

    Rounds(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.filer = environment.getFiler();
        this.reporter = new Reporter(environment.getMessager());
        BuildOptions build = OptionsReader.read(environment.getOptions());
        reporter.report(Rules.ofBuild().check(build));
        Options options = build.options();
        this.rules = new Rules(environment, options.component());
        this.owners = new Owners(elements, environment.getTypeUtils(), options, rules, reporter);
        this.writer = new WrapperWriter(environment.getTypeUtils());
    }

    /** Runs one round. */
    void run(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            reporter.report(rules.ofRoots().check(root));
        }
        collect(annotations, round);
        List<TypeElement> present = waiting.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toList();
        List<TypeElement> left = new ArrayList<>();
        boolean wroteAny = writeAll(present, UnwrittenWrappers.NONE, left, round);
        if (!wroteAny && !left.isEmpty()) {
            // There may be no further round, and what is missing may be their own wrappers.
            List<TypeElement> again = List.copyOf(left);
            left.clear();
            writeAll(again, owners.unwritten(again), left, round);
        }
        waiting.clear();
        left.forEach(owner -> waiting.add(owner.getQualifiedName().toString()));
    }

    /** Adds the classes of this round to those that wait, and checks the constants of other methods. */
    private void collect(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        // A search for the annotations that mark wrappers would visit every element of this round, for nothing.
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Constants.ANNOTATION)) {
                for (Element parameter : round.getElementsAnnotatedWith(annotation)) {
                    reporter.report(rules.ofConstants().check(parameter));
                }
            } else if (annotation.getQualifiedName().contentEquals(AnnotatedMethod.ANNOTATION)) {
                ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))
                        .forEach(method -> waiting.add(AnnotatedMethod.ownerOf(method)
                                .getQualifiedName()
                                .toString()));
            }
        }
    }

    /**
     * Writes the wrappers of classes, and adds those that have to wait to a list. Begins the files one after another, then
     * writes them in that order. Returns whether there is any.
     */
    private boolean writeAll(
            List<TypeElement> present, UnwrittenWrappers unwritten, List<TypeElement> left, RoundEnvironment round) {
        List<PendingFile> files = new ArrayList<>();
        for (TypeElement owner : present) {
            guarded(owner, round, () -> {
                List<Finding> unresolved = owners.unresolved(owner, unwritten);
                if (unresolved.isEmpty()) {
                    owners.wrapper(owner, unwritten).map(writer::begin).ifPresent(files::add);
                } else if (round.processingOver()) {
                    reporter.report(unresolved);
                } else {
                    left.add(owner);
                }
            });
        }
        PendingFile.complete(files);
        files.forEach(file -> guarded(file.owner(), round, () -> write(file)));
        return !files.isEmpty();
    }

    private void write(PendingFile file) throws IOException {
        try {
            file.write(filer);
        } catch (FilerException e) {
            TypeElement owner = file.owner();
            reporter.report(
                    Finding.of(Diagnostic.WRAPPER_NAME_TAKEN, owner, owner.getQualifiedName(), file.simpleName()));
        }
    }

    /** Reports any failure on the class, with its stack trace unless the user's own errors may be the cause. */
    private void guarded(TypeElement owner, RoundEnvironment round, Step step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError | IOException e) {
            StringWriter trace = new StringWriter();
            if (!round.errorRaised()) {
                e.printStackTrace(new PrintWriter(trace));
            }
            reporter.report(Finding.of(Diagnostic.INTERNAL_ERROR, owner, owner.getQualifiedName(), trace));
        }
    }

    /** A part of the work for one class. */
    private interface Step {
        void run() throws IOException;
    }
}
