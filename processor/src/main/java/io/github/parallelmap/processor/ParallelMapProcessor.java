package io.github.parallelmap.processor;

import com.google.auto.service.AutoService;
import io.github.parallelmap.processor.declaration.Constants;
import io.github.parallelmap.processor.declaration.OptionsReader;
import io.github.parallelmap.processor.declaration.Owners;
import io.github.parallelmap.processor.model.Options;
import io.github.parallelmap.processor.model.Wrapper;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import io.github.parallelmap.processor.writer.WrapperWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
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
    /** What wrappers are marked with; claimed too, since the next round meets it. */
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private static final String GENERATED_WRAPPER = "io.github.parallelmap.runtime.GeneratedWrapper";

    private final Set<String> waiting = new LinkedHashSet<>();

    /** The stages; null until {@link #init}. */
    private @Nullable Stages stages;

    /** Makes a processor; called by the compiler. */
    public ParallelMapProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Owners.ANNOTATION, Constants.ANNOTATION, GENERATED, GENERATED_WRAPPER);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return OptionsReader.names();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        stages = new Stages(environment);
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // unclaimed, they are a warning of -Xlint:processing to the user
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (stages != null) {
            process(annotations, round, stages);
        }
        return true;
    }

    private void process(Set<? extends TypeElement> annotations, RoundEnvironment round, Stages stages) {
        for (TypeElement annotation : annotations) {
            Set<? extends Element> annotated = round.getElementsAnnotatedWith(annotation);
            if (annotation.getQualifiedName().contentEquals(Constants.ANNOTATION)) {
                annotated.forEach(parameter -> Constants.warnIfStray(parameter, stages.reporter));
            } else if (annotation.getQualifiedName().contentEquals(Owners.ANNOTATION)) {
                ElementFilter.methodsIn(annotated).forEach(method -> waiting.add(nameOfOwner(method)));
            }
        }
        List<String> owners = List.copyOf(waiting);
        waiting.clear();
        for (String owner : owners) {
            TypeElement element = stages.elements.getTypeElement(owner);
            if (element != null && !guarded(element, round, stages)) {
                waiting.add(owner);
            }
        }
    }

    private static String nameOfOwner(ExecutableElement method) {
        return Owners.ownerOf(method).getQualifiedName().toString();
    }

    /** Lets nothing escape but a message on the class, and the trace unless the user's own errors are to blame. */
    private static boolean guarded(TypeElement owner, RoundEnvironment round, Stages stages) {
        try {
            return stages.isDone(owner, round.processingOver());
        } catch (RuntimeException | LinkageError | IOException e) {
            StringWriter trace = new StringWriter();
            if (!round.errorRaised()) {
                e.printStackTrace(new PrintWriter(trace));
            }
            stages.reporter.report(Diagnostic.INTERNAL_ERROR, owner, owner.getQualifiedName(), trace);
            return true;
        }
    }

    /** The three stages, one behind the other. */
    private static final class Stages {
        private final Elements elements;
        private final Reporter reporter;
        private final Owners owners;
        private final WrapperWriter writer;

        Stages(ProcessingEnvironment environment) {
            this.elements = environment.getElementUtils();
            this.reporter = new Reporter(environment.getMessager());
            Options options = OptionsReader.read(environment.getOptions(), reporter);
            this.owners = new Owners(elements, environment.getTypeUtils(), options, reporter);
            this.writer = new WrapperWriter(environment.getFiler(), environment.getTypeUtils());
        }

        /** Writes the wrapper of a class, or says why not; returns false if the next round has to. */
        boolean isDone(TypeElement owner, boolean isLastRound) throws IOException {
            if (owners.isResolved(owner)) {
                for (Wrapper wrapper : owners.wrapper(owner).stream().toList()) {
                    write(wrapper);
                }
                return true;
            }
            if (isLastRound) {
                owners.reportUnresolved(owner);
            }
            return isLastRound;
        }

        private void write(Wrapper wrapper) throws IOException {
            try {
                writer.write(wrapper);
            } catch (FilerException e) {
                reporter.report(
                        Diagnostic.WRAPPER_NAME_TAKEN,
                        wrapper.owner(),
                        wrapper.owner().getQualifiedName(),
                        wrapper.name());
            }
        }
    }
}
