package io.github.parallelmap.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.reading.Constants;
import io.github.parallelmap.processor.reading.OptionsReader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a wrapper for each class that has methods marked {@code @ParallelMap}. Tells the compiler which annotations and
 * options it knows; {@link Rounds} does the work.
 */
@AutoService(Processor.class)
public final class ParallelMapProcessor extends AbstractProcessor {
    /** The annotations that this processor reads, and those of wrappers, which the next round contains. */
    private static final Set<String> OURS = Set.of(
            AnnotatedMethod.ANNOTATION,
            Constants.ANNOTATION,
            "javax.annotation.processing.Generated",
            "io.github.parallelmap.runtime.GeneratedWrapper",
            "io.github.parallelmap.runtime.GeneratedWrapper.SuppressFBWarnings");

    /** The packages of the annotations that the compiler itself knows, whether or not a processor claims them. */
    private static final Set<String> PLATFORM = Set.of("java.lang", "java.lang.annotation");

    /** Whether the build sets an option of this processor. */
    private boolean hasOptions;

    /** The work; null until {@link #init}. */
    private @Nullable Rounds rounds;

    /** Creates a processor; called by the compiler. */
    public ParallelMapProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Its own annotations; where the build sets an option, all. The compiler warns of options if it has called no processor
     * that knows them, and it calls a processor for certain annotations only where it has seen one of them.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return hasOptions ? Set.of("*") : OURS;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.copyOf(OptionsReader.names());
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        hasOptions = OptionsReader.names().stream().anyMatch(environment.getOptions()::containsKey);
        rounds = new Rounds(environment);
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // see isClaimed
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (rounds != null) {
            rounds.run(annotations, round);
        }
        return isClaimed(annotations);
    }

    /**
     * Whether to claim the annotations, all or none. The user gets a warning of {@code -Xlint:processing} for each of ours
     * that is not claimed; those of other processors must be left to them. Where this processor is called for all
     * annotations, it cannot do both: it claims ours together with those of the language, and none where there are others,
     * for which the user usually has that warning anyway.
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
}
