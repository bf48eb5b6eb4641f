package io.github.parallelmap.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import io.github.parallelmap.processor.declaration.Constants;
import io.github.parallelmap.processor.declaration.OptionsReader;
import io.github.parallelmap.processor.declaration.Owners;
import io.github.parallelmap.processor.declaration.UnseenMethods;
import io.github.parallelmap.processor.model.Options;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import io.github.parallelmap.processor.writer.PendingFile;
import io.github.parallelmap.processor.writer.WrapperWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes a wrapper for each class that has methods marked {@code @ParallelMap}.
 *
 * <p>A wrapper is written in the round in which all types that it repeats are there; until then its class waits, by
 * name, since elements do not outlive their round.
 */
@AutoService(Processor.class)
public final class ParallelMapProcessor extends AbstractProcessor {
    /** What this processor reads, and what wrappers are marked with, which the next round meets. */
    private static final Set<String> OURS = Set.of(
            Owners.ANNOTATION,
            Constants.ANNOTATION,
            "javax.annotation.processing.Generated",
            "io.github.parallelmap.runtime.GeneratedWrapper",
            "io.github.parallelmap.runtime.GeneratedWrapper.SuppressFBWarnings");

    /** Where the annotations are that the compiler itself answers for, whoever claims them. */
    private static final Set<String> PLATFORM = Set.of("java.lang", "java.lang.annotation");

    private final Set<String> waiting = new LinkedHashSet<>();

    /** Whether the build gives it any option. */
    private boolean hasOptions;

    /** The stages; null until {@link #init}. */
    private @Nullable Stages stages;

    /** Makes a processor; called by the compiler. */
    public ParallelMapProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Its own; where it has options, all. The compiler warns of options if it has asked no processor that knows them, and one
     * that supports certain annotations it asks only where it has seen such an annotation.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return hasOptions ? Set.of("*") : OURS;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return OptionsReader.names();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        hasOptions = OptionsReader.names().stream().anyMatch(environment.getOptions()::containsKey);
        stages = new Stages(environment);
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // see isClaimed
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (stages != null) {
            process(annotations, round, stages);
        }
        return isClaimed(annotations);
    }

    /**
     * Whether to claim the annotations, all or none. Unclaimed, ours are a warning of {@code -Xlint:processing} to the user;
     * those of other processors must be left to them. Where it is asked of all, both cannot be had: then ours are claimed with
     * those of the language, and where there are others none, of which the user has that warning as a rule in any case.
     */
    private boolean isClaimed(Set<? extends TypeElement> annotations) {
        return !hasOptions
                || (annotations.stream().anyMatch(ParallelMapProcessor::isOurs)
                        && annotations.stream().allMatch(annotation -> isOurs(annotation) || isOfPlatform(annotation)));
    }

    private static boolean isOurs(TypeElement annotation) {
        return OURS.contains(annotation.getQualifiedName().toString());
    }

    private static boolean isOfPlatform(TypeElement annotation) {
        return PLATFORM.contains(
                MoreElements.getPackage(annotation).getQualifiedName().toString());
    }

    private void process(Set<? extends TypeElement> annotations, RoundEnvironment round, Stages stages) {
        stages.unseen.ifPresent(unseen -> unseen.check(round.getRootElements()));
        // To ask for what wrappers are marked with would walk through all that this round has of them, for nothing.
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Constants.ANNOTATION)) {
                round.getElementsAnnotatedWith(annotation)
                        .forEach(parameter -> Constants.warnIfStray(parameter, stages.reporter));
            } else if (annotation.getQualifiedName().contentEquals(Owners.ANNOTATION)) {
                ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))
                        .forEach(method -> waiting.add(nameOfOwner(method)));
            }
        }
        List<TypeElement> owners = waiting.stream()
                .map(stages.elements::getTypeElement)
                .filter(Objects::nonNull)
                .toList();
        stages.owners.expect(List.of());
        List<TypeElement> left = new ArrayList<>();
        boolean wroteAny = writeAll(owners, left, round, stages);
        if (!wroteAny && !left.isEmpty()) {
            // No round may follow this one, and what is missing may be their own wrappers.
            List<TypeElement> again = List.copyOf(left);
            left.clear();
            stages.owners.expect(again);
            writeAll(again, left, round, stages);
        }
        waiting.clear();
        left.forEach(owner -> waiting.add(owner.getQualifiedName().toString()));
    }

    /**
     * Writes the wrappers of the owners, and adds those that have to wait to a list. The files are begun one after the
     * other, then written in that order. Returns whether there is any.
     */
    private static boolean writeAll(
            List<TypeElement> owners, List<TypeElement> left, RoundEnvironment round, Stages stages) {
        List<PendingFile> files = new ArrayList<>();
        for (TypeElement owner : owners) {
            guarded(owner, round, stages, () -> {
                if (stages.isResolved(owner, round.processingOver())) {
                    stages.begin(owner).ifPresent(files::add);
                } else if (!round.processingOver()) {
                    left.add(owner);
                }
            });
        }
        PendingFile.complete(files);
        files.forEach(file -> guarded(file.owner(), round, stages, () -> stages.write(file)));
        return !files.isEmpty();
    }

    private static String nameOfOwner(ExecutableElement method) {
        return Owners.ownerOf(method).getQualifiedName().toString();
    }

    /** Lets nothing escape but a message on the class, and the trace unless the user's own errors are to blame. */
    private static void guarded(TypeElement owner, RoundEnvironment round, Stages stages, Step step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError | IOException e) {
            StringWriter trace = new StringWriter();
            if (!round.errorRaised()) {
                e.printStackTrace(new PrintWriter(trace));
            }
            stages.reporter.report(Diagnostic.INTERNAL_ERROR, owner, owner.getQualifiedName(), trace);
        }
    }

    /** A part of the work for one class. */
    private interface Step {
        void run() throws IOException;
    }

    /** The three stages, one behind the other. */
    private static final class Stages {
        private final Elements elements;
        private final Filer filer;
        private final Reporter reporter;
        private final Owners owners;
        private final WrapperWriter writer;
        private final Optional<UnseenMethods> unseen;

        Stages(ProcessingEnvironment environment) {
            this.elements = environment.getElementUtils();
            this.filer = environment.getFiler();
            this.reporter = new Reporter(environment.getMessager());
            Options options = OptionsReader.read(environment.getOptions(), reporter);
            this.owners = new Owners(elements, environment.getTypeUtils(), options, reporter);
            this.writer = new WrapperWriter(environment.getTypeUtils());
            this.unseen = UnseenMethods.of(environment, reporter);
        }

        /** Whether all types that the wrapper of a class repeats are there; says which are not if no round follows. */
        boolean isResolved(TypeElement owner, boolean isLastRound) {
            boolean isResolved = owners.isResolved(owner);
            if (!isResolved && isLastRound) {
                owners.reportUnresolved(owner);
            }
            return isResolved;
        }

        /** Begins the wrapper of a class, or says why not. */
        Optional<PendingFile> begin(TypeElement owner) {
            return owners.wrapper(owner).map(writer::begin);
        }

        void write(PendingFile file) throws IOException {
            try {
                file.write(filer);
            } catch (FilerException e) {
                TypeElement owner = file.owner();
                reporter.report(Diagnostic.WRAPPER_NAME_TAKEN, owner, owner.getQualifiedName(), file.simpleName());
            }
        }
    }
}
