package io.github.parallelmap.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test of what holds for every variant on every kind of pool; its parameter is the {@link Setting}. */
@ParameterizedTest
@Tag(EveryCall.TAG)
@ArgumentsSource(EveryCall.Settings.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface EveryCall {
    /** Marks such tests, for a module that runs them on a pool of its own. */
    String TAG = "every-call";

    /** How many items must be able to run at once. */
    int workers() default 1;

    /** Whether the test sets options other than the pool. */
    boolean options() default false;

    /** What the variant must be like. */
    Variant.Trait[] needs() default {};

    /** The settings that can do what the test needs. */
    final class Settings extends AnnotationBasedArgumentsProvider<EveryCall> {
        @Override
        protected Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context, EveryCall needs) {
            return Arrays.stream(Variant.values())
                    .flatMap(variant -> Kind.tested()
                            .flatMap(kind -> Stream.ofNullable(kind.atOnce(needs.workers(), variant)))
                            .map(kind -> new Setting(variant, kind)))
                    .filter(setting -> setting.variant().takesOptions() || !needs.options())
                    .filter(setting -> Arrays.stream(needs.needs()).allMatch(setting.variant()::has))
                    .filter(setting -> setting.variant().takesOptions()
                            || setting.kind() != PoolKind.SHARED
                            || ParallelPool.shared().threadsFor(0) >= needs.workers())
                    .map(Arguments::of);
        }
    }
}
