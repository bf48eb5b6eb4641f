package io.github.parallelmap.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test of what holds for both kinds of streams on every kind of pool; its parameter is the {@link Lazy}. */
@ParameterizedTest
@ArgumentsSource(EveryStream.Kinds.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface EveryStream {
    /** A kind of stream on a kind of pool. */
    record Lazy(boolean ordered, PoolKind kind) {
        Open open(int threads) {
            PoolKind.Opened opened = kind.open(threads);
            return new Open(
                    ordered, opened, MapOptions.defaults().pool(opened.pool()).threads(threads));
        }

        @Override
        public String toString() {
            return (ordered ? "ordered" : "unordered") + " on " + kind;
        }
    }

    /** All kinds of streams on all kinds of pools. */
    final class Kinds implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Stream.of(true, false)
                    .flatMap(ordered -> Arrays.stream(PoolKind.values()).map(kind -> new Lazy(ordered, kind)))
                    .map(Arguments::of);
        }
    }

    /** An open pool, and how streams on it are made. */
    record Open(boolean ordered, PoolKind.Opened opened, MapOptions options) implements AutoCloseable {
        static Open over(ParallelPool pool, boolean ordered) {
            return new Open(
                    ordered,
                    new PoolKind.Opened(pool, pool::close),
                    MapOptions.defaults().pool(pool));
        }

        Open with(UnaryOperator<MapOptions> change) {
            return new Open(ordered, opened, change.apply(options));
        }

        ParallelPool pool() {
            return opened.pool();
        }

        /** The stream that a generated wrapper gives. */
        Stream<Integer> stream(Iterable<Integer> items, Variant.Body body) {
            return Variant.stream(
                    CallSite.of(EveryStream.class, "method", MapOptions.defaults()), options, items, body, ordered);
        }

        /** The stream of the pool's own method, which takes no options. */
        Stream<Integer> direct(Iterable<Integer> items, Variant.Body body) {
            return ordered
                    ? pool().stream(items, (Integer item) -> body.apply(item))
                    : pool().unordered(items, (Integer item) -> body.apply(item));
        }

        @Override
        public void close() {
            opened.close();
        }
    }
}
