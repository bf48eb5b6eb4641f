package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.model.Component;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Options;
import io.github.parallelmap.processor.model.Wrapper;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Finding;
import io.github.parallelmap.processor.report.Reporter;
import io.github.parallelmap.processor.rules.Candidate;
import io.github.parallelmap.processor.rules.MappedOwner;
import io.github.parallelmap.processor.rules.NamesInUse;
import io.github.parallelmap.processor.rules.PendingMethod;
import io.github.parallelmap.processor.rules.Rule;
import io.github.parallelmap.processor.rules.Rules;
import io.github.parallelmap.processor.types.UnwrittenWrappers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks the annotated methods of one class and returns what is to be written for it. */
public final class Owners {
    private final Types types;
    private final Options options;
    private final Rules rules;
    private final Reporter reporter;
    private final ModelFactory models;

    /**
     * Creates this stage for one compilation.
     *
     * @param elements the compiler's elements
     * @param types the compiler's types
     * @param options what the build asks of all wrappers
     * @param rules the rules to check
     * @param reporter reports broken rules
     */
    public Owners(Elements elements, Types types, Options options, Rules rules, Reporter reporter) {
        this.types = types;
        this.options = options;
        this.rules = rules;
        this.reporter = reporter;
        this.models = new ModelFactory(elements, types, options);
    }

    /**
     * Returns the wrappers of classes before they are written.
     *
     * @param owners classes with annotated methods
     * @return their wrappers
     */
    public UnwrittenWrappers unwritten(Collection<TypeElement> owners) {
        return UnwrittenWrappers.of(owners, models::wrapperName);
    }

    /**
     * Finds types that the wrapper of a class would repeat, but that do not exist. Another processor may yet write them.
     *
     * @param owner a class with annotated methods
     * @param unwritten the wrappers that count as existing
     * @return an error for each method with such a type; empty where the wrapper can be written now
     */
    public List<Finding> unresolved(TypeElement owner, UnwrittenWrappers unwritten) {
        return AnnotatedMethod.in(owner).stream()
                .flatMap(method -> rules.ofPending().check(new PendingMethod(method, unwritten)).stream())
                .toList();
    }

    /**
     * Returns what is to be written for a class, and reports every rule that its methods break.
     *
     * @param owner a class whose types all exist
     * @param unwritten the wrappers that count as existing
     * @return its wrapper, with the valid methods; empty where there is none, or where the class breaks a rule
     */
    public Optional<Wrapper> wrapper(TypeElement owner, UnwrittenWrappers unwritten) {
        NamesInUse names = new NamesInUse(models.wrapperName(owner), types);
        List<MappedMethod> methods = new ArrayList<>();
        for (AnnotatedMethod method : AnnotatedMethod.in(owner)) {
            mapped(method).filter(mapped -> hasFreeNames(mapped, names)).ifPresent(methods::add);
        }
        MappedOwner mapped = new MappedOwner(owner, methods);
        if (methods.isEmpty() || !obeys(mapped, rules.ofOwners())) {
            return Optional.empty();
        }
        Component component = mapped.isGeneric() ? Component.NONE : options.component();
        return Optional.of(models.wrapper(owner, methods, component, unwritten));
    }

    private Optional<MappedMethod> mapped(AnnotatedMethod method) {
        Declaration declaration = Declaration.of(method, rules.ofMethods());
        reporter.report(declaration.findings());
        return declaration.valid().map(models::method).filter(mapped -> obeys(mapped, rules.ofMapped()));
    }

    private boolean hasFreeNames(MappedMethod method, NamesInUse names) {
        Candidate candidate = names.candidate(method);
        boolean isFree = obeys(candidate, rules.ofCandidates());
        if (isFree) {
            names.take(candidate);
        } else {
            names.refuse(candidate);
        }
        return isFree;
    }

    /** Reports what a rule finds; returns whether there is no error. */
    private <S> boolean obeys(S subject, Rule<S> rule) {
        List<Finding> findings = rule.check(subject);
        reporter.report(findings);
        return findings.stream().noneMatch(Finding::isError);
    }
}
