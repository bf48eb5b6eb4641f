package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.Component;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.reading.BuildOptions;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** All rules, by what they check. A new rule is a class of this package and an entry here. */
public final class Rules {
    private static final Rule<BuildOptions> BUILD = Rule.allOf(List.of(new UnknownOption(), new InvalidOption()));

    private final Rule<Element> constants = new StrayConstant();
    private final Rule<PendingMethod> pending = new UnresolvedType();
    private final Rule<MappedMethod> mapped = new NoVariant();
    private final Rule<Candidate> candidates =
            Rule.firstOf(List.of(new ClashingVariants(), new ClashingRecords(), new RecordLikeWrapper()));
    private final Rule<Element> roots;
    private final Rule<AnnotatedMethod> methods;
    private final Rule<MappedOwner> owners;

    /**
     * Creates the rules of one compilation.
     *
     * @param environment the compiler's
     * @param component what the build asks all wrappers to be
     */
    public Rules(ProcessingEnvironment environment, Component component) {
        Elements elements = environment.getElementUtils();
        Types types = environment.getTypeUtils();
        this.roots = UnseenMethod.of(environment);
        this.methods = Rule.allOf(List.of(
                new NegativeNumber(),
                new ManyThreads(),
                new UnreadableTimeout(),
                new TimeoutNotPositive(),
                new InvalidName(),
                new PrivateMethod(),
                new PrivateOwner(),
                new InaccessibleType(),
                new SuspendFunction(),
                new NoColumn(),
                new TooManyParameters(),
                new NotSerializable(elements, types),
                new EscapingResult(elements, types),
                new SharedConstant(types),
                new SynchronizedMethod()));
        this.owners = Rule.firstOf(List.of(
                new RuntimeMissing(elements),
                new HiddenClass(),
                new ComponentMissing(component, elements),
                new GenericComponent(component)));
    }

    /**
     * The rule for the options of the build.
     *
     * @return all such rules
     */
    public static Rule<BuildOptions> ofBuild() {
        return BUILD;
    }

    /**
     * The rule for the top-level classes of a round.
     *
     * @return all such rules
     */
    public Rule<Element> ofRoots() {
        return roots;
    }

    /**
     * The rule for parameters marked {@code @Constant}.
     *
     * @return all such rules
     */
    public Rule<Element> ofConstants() {
        return constants;
    }

    /**
     * The rule for methods whose types may not exist yet.
     *
     * @return all such rules
     */
    public Rule<PendingMethod> ofPending() {
        return pending;
    }

    /**
     * The rule for one annotated method by itself. Its types must exist.
     *
     * @return all such rules
     */
    public Rule<AnnotatedMethod> ofMethods() {
        return methods;
    }

    /**
     * The rule for what is to be written for a method.
     *
     * @return all such rules
     */
    public Rule<MappedMethod> ofMapped() {
        return mapped;
    }

    /**
     * The rule for a method beside the earlier ones of its class.
     *
     * @return all such rules, of which the first that is broken reports
     */
    public Rule<Candidate> ofCandidates() {
        return candidates;
    }

    /**
     * The rule for a class with its valid methods.
     *
     * @return all such rules, of which the first that is broken reports
     */
    public Rule<MappedOwner> ofOwners() {
        return owners;
    }
}
